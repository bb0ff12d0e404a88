package dev.culprit.benchmark.pipeline;

import dev.culprit.model.Catalogue;
import dev.culprit.model.EventKey;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A bundle of the System logs of three hosts, a week long, in files of a size that the writer can hold.
 *
 * <p>Every so many records there is one that rules ask for, of each kind in turn, with values in all of its fields; the others
 * are services that start and stop.
 */
final class WrittenBundle {
    private static final int HOSTS = 3;
    private static final int RECORDS_OF_A_FILE = 100_000;
    private static final Instant BEGIN = Instant.parse("2024-03-05T00:00:00Z");
    private static final long WEEK_MILLIS = 7L * 24 * 60 * 60 * 1000;
    private static final EventKey NOISE = new EventKey("Service Control Manager", 7036);
    private static final int VALUES = 16;

    private final long events;
    private final long wanted;
    private final List<EventKey> kinds;
    private final Catalogue catalogue;

    /**
     * Describes a bundle.
     *
     * @param events number of events
     * @param wanted how many of them rules ask for
     * @param kinds of what kinds these are
     * @param catalogue tells their fields
     */
    WrittenBundle(long events, long wanted, List<EventKey> kinds, Catalogue catalogue) {
        this.events = events;
        this.wanted = wanted;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    /** Writes the bundle into a folder, unless it is there. */
    void writeTo(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        long ofAHost = events / HOSTS;
        for (int host = 1; host <= HOSTS; host++) {
            Path node = Files.createDirectories(folder.resolve("Node_SRV" + host));
            for (long first = 0; first < ofAHost; first += RECORDS_OF_A_FILE) {
                var writer = new EvtxWriter();
                for (long at = first; at < Math.min(ofAHost, first + RECORDS_OF_A_FILE); at++) {
                    writer.add(event(host, at, ofAHost));
                }
                Files.write(
                        node.resolve(String.format("System-%03d.evtx", first / RECORDS_OF_A_FILE)), writer.toBytes());
            }
        }
    }

    private WrittenEvent event(int host, long at, long ofAHost) {
        long asked = at * wanted / events;
        boolean isWanted = (at + 1) * wanted / events > asked;
        EventKey key = isWanted ? kinds.get((int) (asked % kinds.size())) : NOISE;
        return new WrittenEvent(
                        key.provider(),
                        key.id(),
                        0,
                        isWanted ? 2 : 4,
                        BEGIN.plusMillis(WEEK_MILLIS * at / ofAHost),
                        "System",
                        "SRV" + host,
                        at + 1,
                        Xml.element("EventData"))
                .withData(data(key, at));
    }

    private Xml data(EventKey key, long at) {
        int fields = catalogue.event(key).map(entry -> entry.fields().size()).orElse(2);
        var values = new Xml[fields];
        for (int field = 0; field < fields; field++) {
            values[field] = Xml.element("Data", Xml.value(Value.string("value " + (at + field) % VALUES)));
        }
        return Xml.element("EventData", values);
    }
}
