package dev.culprit.diagnose;

import dev.culprit.model.HostName;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.model.SymptomDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A symptom while its rule is still telling about it. */
final class DraftedSymptom implements SymptomDraft {
    private final String id;
    private final Optional<Span> span;
    private final long count;
    private final List<SourceRef> sources;
    private final TreeMap<String, String> details = new TreeMap<>();
    private String host;
    private String peer = "";
    private String subject = "";

    DraftedSymptom(String id, String host, Optional<Span> span, long count, List<SourceRef> sources) {
        this.id = id;
        this.host = host;
        this.span = span;
        this.count = count;
        this.sources = sources;
    }

    @Override
    public SymptomDraft about(String what) {
        subject = what;
        return this;
    }

    @Override
    public SymptomDraft peer(String other) {
        peer = HostName.of(other);
        return this;
    }

    @Override
    public SymptomDraft on(String other) {
        String name = HostName.of(other);
        host = name.isEmpty() ? host : name;
        return this;
    }

    @Override
    public SymptomDraft detail(String name, Object value) {
        boolean wholeNumber = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        details.put(name, wholeNumber ? Long.toString(((Double) value).longValue()) : value.toString());
        return this;
    }

    Symptom finished() {
        Span when = span.orElse(new Span(Instant.EPOCH, Instant.EPOCH));
        return new Symptom(
                id, host, peer, subject, when.start(), when.end(), span.isPresent(), count, details, sources);
    }
}
