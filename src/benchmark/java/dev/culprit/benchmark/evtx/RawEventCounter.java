package dev.culprit.benchmark.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Problem;
import java.util.function.Consumer;

/** Hands on raw events and counts them. */
final class RawEventCounter implements RawSink {
    private final Consumer<RawEvent> events;
    private long count;

    RawEventCounter(Consumer<RawEvent> events) {
        this.events = events;
    }

    @Override
    public void event(RawEvent event) {
        count++;
        events.accept(event);
    }

    @Override
    public void setting(RawSetting setting) {
        throw new IllegalStateException("a log holds events only");
    }

    @Override
    public void problem(Problem problem) {
        throw new IllegalStateException("the measured log is damaged: " + problem);
    }

    long count() {
        return count;
    }
}
