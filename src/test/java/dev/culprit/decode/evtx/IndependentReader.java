package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.eventxml.EventXmlDecoder;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reader of event logs that other people wrote; its XML is read back with the decoder for exported event XML.
 *
 * @param name name of its Debian package
 * @param installed a file or folder that is there if and only if the reader is
 * @param command what to run, without the log
 */
record IndependentReader(String name, Path installed, List<String> command) {
    static final IndependentReader EVTXEXPORT = new IndependentReader(
            "libevtx-utils", Path.of("/usr/bin/evtxexport"), List.of("/usr/bin/evtxexport", "-f", "xml"));

    /** Belongs to the system's own Python. */
    static final IndependentReader PYTHON_EVTX = new IndependentReader(
            "python3-evtx", Path.of("/usr/lib/python3/dist-packages/Evtx"), List.of("/usr/bin/python3", "-c", """
                    import sys
                    import Evtx.Evtx
                    sys.stdout.reconfigure(encoding='utf-8')
                    with Evtx.Evtx.Evtx(sys.argv[1]) as log:
                        for record in log.records():
                            print(record.xml())
                    """));

    private static final Pattern PADDED_HEX = Pattern.compile("0x0+(?=[0-9a-f])");
    private static final Pattern NINE_DIGITS = Pattern.compile("(\\.\\d{7})00Z");
    private static final Pattern GUID = Pattern.compile("\\{[0-9a-fA-F-]{36}}");
    private static final int PATIENCE_SECONDS = 30;

    boolean isInstalled() {
        return Files.exists(installed);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns the events as this reader sees them, their spelling as {@link #comparable} makes it. */
    List<RawEvent> read(Path log) throws IOException, InterruptedException {
        String xml = run(log);
        int start = Math.max(0, xml.indexOf("<Event"));
        return comparable(Decoded.by(new EventXmlDecoder(), Logs.PATH, xml.substring(start)));
    }

    private String run(Path log) throws IOException, InterruptedException {
        List<String> withLog =
                Stream.concat(command.stream(), Stream.of(log.toString())).toList();
        Path output = Files.createTempFile("independent-reader", ".xml");
        Process process = new ProcessBuilder(withLog)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        String xml = Files.readString(output);
        Files.delete(output);
        return xml;
    }

    /**
     * Levels what readers spell differently and mean alike: evtxexport pads hex numbers and prints nine digits of a
     * second, python-evtx prints GUIDs in lower case.
     */
    static List<RawEvent> comparable(Decoded decoded) {
        return decoded.events().stream().map(IndependentReader::comparable).toList();
    }

    private static RawEvent comparable(RawEvent event) {
        List<Datum> data = event.data().stream()
                .map(datum -> new Datum(datum.name(), comparable(datum.value())))
                .toList();
        return new RawEvent(
                event.source(),
                event.recordId(),
                event.time(),
                event.computer(),
                event.channel(),
                event.provider(),
                event.id(),
                event.qualifiers(),
                event.level(),
                data,
                event.message());
    }

    private static String comparable(String value) {
        String unpadded = PADDED_HEX.matcher(value).replaceAll("0x");
        String shortened = NINE_DIGITS.matcher(unpadded).replaceAll("$1Z");
        return GUID.matcher(shortened).replaceAll(guid -> guid.group().toUpperCase(Locale.ROOT));
    }
}
