package dev.culprit.testkit;

import dev.culprit.model.SourceRef;
import dev.culprit.model.Symptom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A symptom for a test that says only what it is about. */
public final class SymptomBuilder {
    private final String id;
    private final SortedMap<String, String> details = new TreeMap<>();
    private final List<SourceRef> sources = new ArrayList<>();
    private String host = "";
    private Instant start = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private boolean timed;

    private SymptomBuilder(String id) {
        this.id = id;
    }

    /** Begins with the name of the symptom; without more it is untimed and concerns no host. */
    public static SymptomBuilder aSymptom(String id) {
        return new SymptomBuilder(id);
    }

    public SymptomBuilder on(String identity) {
        host = identity;
        return this;
    }

    /** Makes it timed, at one instant such as {@code 2013-10-08T10:06:26Z}. */
    public SymptomBuilder at(String instant) {
        return during(instant, instant);
    }

    public SymptomBuilder during(String first, String last) {
        start = Instant.parse(first);
        end = Instant.parse(last);
        timed = true;
        return this;
    }

    public SymptomBuilder detail(String name, String value) {
        details.put(name, value);
        return this;
    }

    public SymptomBuilder seenIn(SourceRef source) {
        sources.add(source);
        return this;
    }

    public Symptom build() {
        return new Symptom(id, host, "", "", start, end, timed, 1, details, sources);
    }
}
