package dev.culprit.diagnose;

import dev.culprit.model.HostName;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.model.SymptomDraft;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A symptom while its rule is still telling about it. */
final class DraftedSymptom implements SymptomDraft {
    private static final MathContext DIGITS = new MathContext(4);

    private final String id;
    private final long count;
    private final List<SourceRef> sources;
    private final TreeMap<String, String> details = new TreeMap<>();
    private Optional<Span> span;
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
    public SymptomDraft at(Instant time) {
        span = Optional.of(new Span(time, time));
        return this;
    }

    @Override
    public SymptomDraft detail(String name, Object value) {
        details.put(name, value instanceof Double number ? text(number) : value.toString());
        return this;
    }

    /** Measured values are told with as many digits as mean something. */
    private static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        boolean wholeNumber = number == Math.rint(number) && Math.abs(number) < 1e15;
        return wholeNumber
                ? Long.toString((long) number)
                : new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    Symptom finished() {
        Span when = span.orElse(new Span(Instant.EPOCH, Instant.EPOCH));
        return new Symptom(
                id, host, peer, subject, when.start(), when.end(), span.isPresent(), count, details, sources);
    }
}
