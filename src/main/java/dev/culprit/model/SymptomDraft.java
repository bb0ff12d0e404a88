package dev.culprit.model;

import java.time.Instant;

/** A symptom being named by a rule; each call adds what the rule knows and returns the same draft. */
public interface SymptomDraft {

    /** Sets the VM, adapter, disk or path the symptom concerns. */
    SymptomDraft about(String subject);

    /** Sets the other host involved, in any spelling; "" leaves it unknown. */
    SymptomDraft peer(String host);

    /** Sets the host, where it is another than the one that wrote the record; "" leaves it as it is. */
    SymptomDraft on(String host);

    /** Sets when it happened, where a setting tells that of something, such as when a list was reset. */
    SymptomDraft at(Instant time);

    /** Adds a value that causes can read with {@link Symptom#detail}; a fraction is kept with four digits. */
    SymptomDraft detail(String name, Object value);
}
