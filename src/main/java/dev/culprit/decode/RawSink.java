package dev.culprit.decode;

import dev.culprit.model.Problem;

/** Takes what a decoder reads, in the order of the file. */
public interface RawSink {

    void event(RawEvent event);

    /** Takes an event from space that its log no longer counts as its own; comes behind all others of the file. */
    default void recovered(RawEvent event) {
        event(event);
    }

    void setting(RawSetting setting);

    void problem(Problem problem);
}
