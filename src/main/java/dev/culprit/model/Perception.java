package dev.culprit.model;

/** The global {@code perception} of symptom rules: turns what was recorded into named symptoms. */
public interface Perception {

    /** Names a symptom that one event shows; the symptom's id is the rule's {@code @symptom} annotation. */
    SymptomDraft symptom(Event event);

    /** Names one symptom that a whole burst of events shows. */
    SymptomDraft symptom(Burst burst);

    /** Names one symptom that a tally shows: it spans all of its events. */
    SymptomDraft symptom(EventTally tally);

    /** Names a symptom that a setting shows; it has no time. */
    SymptomDraft symptom(Setting setting);

    /**
     * Names a symptom that a whole counter series shows: it spans all of its samples, is about its instance and cites its peak,
     * of a cumulative counter where it rose most.
     */
    SymptomDraft symptom(CounterSeries series);

    /** Names a symptom that a counter shows for a time; it is about the instance of the counter. */
    SymptomDraft symptom(CounterEpisode episode);

    /** Names a symptom that something shows by coming at the same clock time on several days. */
    SymptomDraft symptom(Recurrence recurrence);

    /** Names a symptom that a counter series shows by lying far above others; it is about its instance. */
    SymptomDraft symptom(Outlier outlier);

    /**
     * Notes a value that missed its threshold by less than a factor of two.
     *
     * @param limit name of the threshold in the catalogue of limits
     * @param value the value met
     * @param source what it was met in: anything a symptom can be named for
     */
    void nearMiss(String limit, double value, Object source);
}
