package dev.culprit.testkit.evtx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a log file of a text that people can read, so that a case keeps its events as text beside the binary file.
 *
 * <pre>
 * # comment
 * channel System
 * computer SRV1.blog.com
 * provider Microsoft-Windows-Hyper-V-VMMS
 * first-record 4701
 * event 2013-10-08T10:06:15.1234567Z 20413 information
 *   user VmlEventLog http://www.microsoft.com/Windows/Virtualization/Events
 *   VmName = DidierTest01
 * event 2013-10-08T10:06:16Z e1iexpress/27 warning
 *   data = Intel(R) 82574L Gigabit Network Connection
 *   qualifiers 40964
 * repeat 1200 every 30s from 2013-10-08T00:00:00Z Service Control Manager/7036 information
 *   data param1 = Service ${n}
 * skip-records 100
 * dirty
 * </pre>
 *
 * <p>Channel, computer and provider hold for the events that follow. Events stand in the file in order of time, those of
 * the same time in the order of the script; record ids ascend from {@code first-record} (1 unless set), and {@code
 * skip-records} leaves a gap before the event written next in the script; {@code dirty} makes the header that of a file
 * copied while it was in use. A value is everything behind {@code "= "}; it is
 * a string unless its type is named, as in {@code data:uint32 Name = 5} (also hex32, sid, guid, binary, filetime).
 */
public final class EvtxScript {
    /** The flag of a file that was copied while the service had it open. */
    private static final int DIRTY = 1;

    private EvtxScript() {}

    /**
     * Makes a file.
     *
     * @param script the text
     * @return the bytes of the log, the same for the same text
     * @throws IllegalArgumentException if a line is not understood; the message names it
     */
    public static byte[] write(String script) {
        var reader = new ScriptReader();
        List<ScriptedEvent> events = reader.read(script);
        long recordId = events.isEmpty() ? 0 : events.get(0).firstRecord() - 1;
        var writer = new EvtxWriter().flags(reader.isDirty() ? DIRTY : 0);
        for (ScriptedEvent event : events.stream()
                .sorted(Comparator.comparing(ScriptedEvent::time))
                .toList()) {
            recordId += 1 + event.skippedBefore();
            writer.add(event.toWritten(recordId));
        }
        return writer.toBytes();
    }

    /**
     * Makes a file from a file.
     *
     * @param arguments script file, output file
     * @throws IOException if one cannot be read or the other not be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are needed: script file, output file");
        }
        Files.write(Path.of(arguments[1]), write(Files.readString(Path.of(arguments[0]))));
    }
}
