package dev.culprit.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the first elements of an XML text without parsing it, so that a damaged or rootless file is told as well. */
final class XmlStart {
    /**
     * Declaration, comments, processing instructions and a document type, which the decoder then refuses by name; also the
     * line PowerShell puts before CLIXML on its streams.
     */
    private static final Pattern PROLOG = Pattern.compile("\\A(?:\\s++|\\ufeff|#< CLIXML\\b|<\\?[^>]*+>|<!--(?s:.*?)-->"
            + "|<!DOCTYPE[^\\[>]*+(?:\\[(?s:.*?)\\]\\s*+)?>)*+");

    private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?(Objs|Events|Event)(?=[\\s/>])");

    /** Namespace of event XML (Windows SDK, schema of Windows Event Log). */
    private static final String EVENT_NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    private static final Pattern SYSTEM_CHILD = Pattern.compile("<(?:[\\w.-]+:)?System[\\s/>]");

    /** How far behind the start of an event its namespace or System element is looked for, in characters. */
    private static final int EVENT_REACH = 2000;

    private static final Pattern NO_EVENTS = Pattern.compile("\\A[^>]*+(?:/>|>\\s*</(?:[\\w.-]+:)?Events\\s*>)\\s*\\z");

    private XmlStart() {}

    /** Tells whether the text is what Export-Clixml writes: its root is {@code Objs} (MS-PSRP 2.2.5). */
    static boolean isClixml(String text) {
        return firstElement(text).equals("Objs");
    }

    /** Tells whether the text is exported events, with or without a root, or a root with no event inside. */
    static boolean isEventXml(String text) {
        String first = firstElement(text);
        if (first.equals("Event")) {
            return isEvent(text, prologEnd(text));
        }
        if (!first.equals("Events")) {
            return false;
        }
        int inside = prologEnd(text) + "<Events".length();
        Matcher element = ELEMENT.matcher(text);
        return element.find(inside)
                ? isEvent(text, element.start())
                : NO_EVENTS.matcher(text.substring(inside)).find();
    }

    private static boolean isEvent(String text, int start) {
        String event = text.substring(start, Math.min(text.length(), start + EVENT_REACH));
        return event.contains(EVENT_NAMESPACE) || SYSTEM_CHILD.matcher(event).find();
    }

    private static String firstElement(String text) {
        Matcher element = ELEMENT.matcher(text);
        element.region(prologEnd(text), text.length());
        element.useTransparentBounds(true);
        return element.lookingAt() ? element.group(1) : "";
    }

    private static int prologEnd(String text) {
        Matcher prolog = PROLOG.matcher(text);
        return prolog.find() ? prolog.end() : 0;
    }
}
