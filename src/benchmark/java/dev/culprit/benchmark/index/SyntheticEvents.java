package dev.culprit.benchmark.index;

import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Made-up events in the shape of a cluster's logs: 4 hosts, 60 providers with 8 ids each, 5 values an event, every
 * twentieth with an error code, in almost the order of time. The same number gives the same events.
 */
final class SyntheticEvents {
    private static final int HOSTS = 4;
    private static final int PROVIDERS = 60;
    private static final int IDS = 8;
    private static final List<String> NAMES = List.of("VmName", "VmId", "Address", "ErrorCode", "ElapsedMilliseconds");
    private static final List<String> WORDS = List.of(
            "the",
            "virtual",
            "machine",
            "migration",
            "network",
            "adapter",
            "failed",
            "connection",
            "volume",
            "node",
            "cluster",
            "path",
            "storage",
            "disk",
            "retry");

    private final boolean rendered;
    private final SplittableRandom random = new SplittableRandom(20131008);

    /** @param rendered whether events carry a message of about 190 characters, as exported XML does and EVTX does not */
    SyntheticEvents(boolean rendered) {
        this.rendered = rendered;
    }

    void generate(int count, Consumer<Event> consumer) {
        Instant start = Instant.parse("2013-10-08T00:00:00Z");
        for (int i = 0; i < count; i++) {
            consumer.accept(event(i, start.plusNanos(i * 12_000_000L + random.nextInt(50_000_000))));
        }
    }

    private Event event(int number, Instant time) {
        String host = "srv" + random.nextInt(HOSTS);
        int provider = random.nextInt(PROVIDERS);
        int id = 1000 + provider * 10 + random.nextInt(IDS);
        boolean failed = random.nextInt(20) == 0;
        int code = 0x80070000 + random.nextInt(200);
        List<Datum> data = data(failed ? "0x" + Integer.toHexString(code) : "0");
        String name = "Microsoft-Windows-Component" + provider;
        return new Event(
                SourceRef.record("Node_" + host + "/" + name + "%4Operational.evtx", number / 240),
                time,
                host,
                name + "/Operational",
                name,
                name,
                id,
                failed ? 2 : 4,
                data,
                failed ? List.of(new ErrorCode(code)) : List.of(),
                rendered ? message(id, data) : "");
    }

    private List<Datum> data(String code) {
        int machine = random.nextInt(200);
        List<Datum> data = new ArrayList<>(NAMES.size());
        data.add(new Datum(NAMES.get(0), "VM-" + machine));
        data.add(new Datum(NAMES.get(1), "5AE0C3B2-77D1-4F3A-9C00-0000000A" + (1000 + machine)));
        data.add(new Datum(NAMES.get(2), "10.0." + random.nextInt(4) + "." + random.nextInt(250)));
        data.add(new Datum(NAMES.get(3), code));
        data.add(new Datum(NAMES.get(4), Integer.toString(random.nextInt(100_000))));
        return data;
    }

    private static String message(int id, List<Datum> data) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            text.append(WORDS.get((id * 7 + i * 5) % WORDS.size())).append(' ');
        }
        data.forEach(datum -> text.append(datum.value()).append(' '));
        return text.toString();
    }
}
