package dev.culprit.decode.evtx;

import java.util.List;

/** Takes an event as XML, piece by piece, all values filled in and all references resolved. */
interface PrintedXmlVisitor {

    /**
     * Begins an element.
     *
     * @param name name, as in XML
     * @param attributes those it has after null values took some away, in their order
     */
    void startElement(String name, List<XmlAttribute> attributes);

    /** Adds text to the element begun last; may be called several times, never with "". */
    void text(String text);

    /** Ends the element begun last. */
    void endElement();

    /**
     * An attribute with its value.
     *
     * @param name name, as in XML
     * @param value value; "" if empty
     */
    record XmlAttribute(String name, String value) {}
}
