package dev.culprit.decode.evtx;

/**
 * Takes an event as XML, piece by piece, all values filled in and all references resolved.
 *
 * <p>Names and texts are what the log holds: they may contain characters that XML does not allow.
 */
public interface XmlVisitor {

    /**
     * Begins an element.
     *
     * @param name name, as in XML, its prefix included
     */
    void startElement(String name);

    /**
     * Gives the element begun last an attribute; comes before any content of it.
     *
     * @param name name, as in XML
     * @param value value, valid during the call only; may be empty
     */
    void attribute(String name, CharSequence value);

    /**
     * Adds text to the element begun last; may be called several times.
     *
     * @param text text, valid during the call only; never empty
     */
    void text(CharSequence text);

    /** Ends the element begun last. */
    void endElement();

    /**
     * Gives a processing instruction.
     *
     * @param data what follows the target; may be empty
     */
    void instruction(String target, String data);
}
