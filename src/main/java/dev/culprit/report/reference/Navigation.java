package dev.culprit.report.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that every page leads to. */
final class Navigation {
    /** GitHub shows a README when a folder is opened; as HTML the page is called index. */
    static final String INDEX = "README";

    static final String SYMPTOMS = "symptoms";
    static final String FACTS = "facts";
    static final String EVENTS = "events";
    static final String COUNTERS = "counters";
    static final String ERRORS = "errors";
    static final String LIMITS = "limits";

    /** The folder of the pages of causes. */
    static final String CAUSES = "causes/";

    /** Labels by path, in the order they are shown. */
    static final Map<String, String> PAGES = pages();

    private Navigation() {}

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put(INDEX, "Causes");
        pages.put(SYMPTOMS, "Symptoms");
        pages.put(FACTS, "Facts");
        pages.put(EVENTS, "Events");
        pages.put(COUNTERS, "Counters");
        pages.put(ERRORS, "Error codes");
        pages.put(LIMITS, "Limits");
        return Collections.unmodifiableMap(pages);
    }
}
