package dev.culprit.decode;

import dev.culprit.model.Assumption;
import dev.culprit.model.Problem;

/** Takes what a decoder reads, in the order of the file. */
public interface RawSink {

    /**
     * Tells whether the values of an event are of use; a decoder may leave them out of events whose values are not.
     *
     * @param provider provider name as printed
     * @param id event id without qualifiers
     */
    default boolean needsValues(String provider, int id) {
        return true;
    }

    void event(RawEvent event);

    /** Takes an event from space that its log no longer counts as its own; comes behind others of the file. */
    default void recovered(RawEvent event) {
        event(event);
    }

    void setting(RawSetting setting);

    /** Takes the columns of a file of performance counters; its rows follow in what is returned. */
    default SampleSink counters(RawCounters columns) {
        return SampleSink.NONE;
    }

    /** Takes note of how the file was read. */
    default void assumption(Assumption assumption) {}

    void problem(Problem problem);
}
