package dev.culprit.benchmark.evtx;

import dev.culprit.testkit.evtx.BigLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes large logs to disk, for measurements of whole commands.
 *
 * <p>Arguments: what they are to hold (a {@link LogContent}), a folder, and their sizes in megabytes. A file that has its
 * size already is left as it is. Prints a line for each: its size in bytes, its number of records, its path.
 */
public final class WriteBigLog {
    private static final int FIRST_SIZE = 2;

    private WriteBigLog() {}

    public static void main(String[] arguments) throws IOException {
        LogContent content = LogContent.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (int index = FIRST_SIZE; index < arguments.length; index++) {
            long megabytes = Long.parseLong(arguments[index]);
            BigLog log = content.log(megabytes);
            Path file = folder.resolve(content.name().toLowerCase(Locale.ROOT) + "-" + megabytes + ".evtx");
            if (!Files.exists(file) || Files.size(file) != log.bytes()) {
                log.writeTo(file);
            }
            System.out.println(log.bytes() + " " + log.records() + " " + file);
        }
    }
}
