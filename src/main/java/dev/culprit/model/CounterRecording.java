package dev.culprit.model;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command that records performance counters on a host, for an hour, into one file that Culprit reads. */
public final class CounterRecording {
    private static final int SECONDS_APART = 5;
    private static final int SAMPLES = 720;

    private CounterRecording() {}

    /**
     * Returns a typeperf line; whoever runs two of them on one host gets two files, unless both record several counters.
     *
     * @param host name of the host; "" if it is not known
     * @param paths paths of counters as typeperf takes them, at least one
     */
    public static String command(String host, Collection<String> paths) {
        String quoted = paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(" "));
        String subject = paths.size() == 1 ? slug(paths.iterator().next()) : "counters";
        boolean named = HostName.isPlain(host);
        String file = subject + (named ? "-" + host.toUpperCase(Locale.ROOT) : "") + ".csv";
        return "typeperf " + quoted + " -si " + SECONDS_APART + " -sc " + SAMPLES + " -f CSV -o " + file;
    }

    private static String slug(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
    }
}
