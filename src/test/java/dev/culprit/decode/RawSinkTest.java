package dev.culprit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Assumption;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RawSinkTest {
    private static final SourceRef LINE = SourceRef.line("disk.csv", 1);

    private final List<RawEvent> events = new ArrayList<>();

    /** A sink that says no more than it must. */
    private final RawSink sink = new RawSink() {
        @Override
        public void event(RawEvent event) {
            events.add(event);
        }

        @Override
        public void setting(RawSetting setting) {
            throw new AssertionError("no setting was read");
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError("no problem was met");
        }
    };

    @Test
    void whoSaysNothingOfValuesGetsThemAll() {
        assertThat(sink.needsValues("disk", 153)).isTrue();
    }

    @Test
    void aRecoveredEventIsAnEventToWhoMakesNoDifference() {
        var event = new RawEvent(
                SourceRef.record("System.evtx", 7),
                7,
                new RawTime.Unreadable(""),
                "SRV1",
                "System",
                "disk",
                153,
                0,
                3,
                List.of(),
                "");

        sink.recovered(event);

        assertThat(events).containsExactly(event);
    }

    @Test
    void whoTakesNoCountersIsGivenNone() {
        SampleSink rows =
                sink.counters(new RawCounters(LINE, List.of("\\\\SRV1\\Memory\\Pages/sec"), "", OptionalInt.empty()));

        rows.row(2, 0, SampleSink.NO_TIME, new double[] {1});
        rows.end(false, true);
        sink.assumption(new Assumption(LINE, "delimiter", "comma", ""));

        assertThat(rows.needs(0)).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void withoutWorkersTheCallerWorksAtOnce() {
        var done = new ArrayList<Thread>();

        Runnable completion = Workers.NONE.start(() -> done.add(Thread.currentThread()));
        completion.run();

        assertThat(done).containsExactly(Thread.currentThread());
        assertThat(Workers.NONE.count()).isZero();
    }
}
