package dev.culprit.benchmark.evtx;

import dev.culprit.decode.evtx.SampleFiles;
import dev.culprit.testkit.evtx.BigLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the records of a measured log are like. */
public enum LogContent {
    /** A security log: few kinds of record with many values each. */
    SECURITY,
    /** Logs of many providers, chunk by chunk in turn: many templates, values of all types. */
    MIXED,
    /** Records in the shape of a security log's, made by the tests' writer; what is measured where samples are missing. */
    WRITTEN;

    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    /** Makes a log; says on the screen what it is made of if that is not what was asked for. */
    BigLog log(long megabytes) throws IOException {
        return BigLog.of(sources(), megabytes * BYTES_PER_MEGABYTE);
    }

    private List<byte[]> sources() throws IOException {
        return switch (this) {
            case SECURITY -> samples("security.evtx");
            case MIXED ->
                samples(
                        "system.evtx",
                        "sysmon.evtx",
                        "E_Windows_system32_winevt_logs_Microsoft-Windows-Shell-Core%4Operational.evtx",
                        "2-vss_7-System.evtx",
                        "security.evtx");
            case WRITTEN -> List.of(WrittenSecurityLog.bytes());
        };
    }

    private List<byte[]> samples(String... names) throws IOException {
        List<byte[]> logs = new ArrayList<>();
        for (String sample : names) {
            Path file = SampleFiles.folder().resolve(sample);
            if (!Files.isReadable(file)) {
                System.out.println(
                        "NOTE: no sample " + file + "; measuring written records instead of " + name() + ".");
                return WRITTEN.sources();
            }
            logs.add(Files.readAllBytes(file));
        }
        return logs;
    }
}
