package dev.culprit.knowledge;

import java.util.Locale;

/** Which of the two sessions a rule runs in. */
enum Phase {
    /** Events, tallies, counter series and settings become symptoms. */
    PERCEPTION("rules.symptoms.", "symptom"),
    /** Symptoms, settings and coverage become evidence. */
    JUDGEMENT("rules.causes.", "cause");

    private final String packagePrefix;
    private final String annotation;

    Phase(String packagePrefix, String annotation) {
        this.packagePrefix = packagePrefix;
        this.annotation = annotation;
    }

    /** Returns the one annotation that every rule of the phase bears, without {@code @}. */
    String annotation() {
        return annotation;
    }

    /** Returns the package that a file of that name has to declare. */
    String packageOf(String stem) {
        return packagePrefix + stem.replace('-', '_');
    }

    /** Tells whether a package belongs to this phase. */
    boolean owns(String packageName) {
        return packageName.startsWith(packagePrefix);
    }

    static Phase of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
