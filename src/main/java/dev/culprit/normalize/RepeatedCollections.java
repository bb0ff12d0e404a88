package dev.culprit.normalize;

import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the settings of one time where a host was collected twice: what was changed in between would be the old value beside
 * the new one.
 *
 * <p>Two folders hold two collections of a host if an object has another value in each of them. The time of a folder is that
 * of the newest record of its logs, or that which the collection wrote down; where it is not known, both stay.
 */
final class RepeatedCollections {
    private static final int MOST_CMDLETS = 3;

    private final Map<String, Instant> newestByCapture;
    private final List<Problem> problems = new ArrayList<>();

    /** Settings of one cmdlet of one host. */
    private record Output(String host, String cmdlet) implements Comparable<Output> {
        @Override
        public int compareTo(Output other) {
            int byHost = host.compareTo(other.host);
            return byHost != 0 ? byHost : cmdlet.compareTo(other.cmdlet);
        }
    }

    /** Two folders of which the first one comes first in the alphabet. */
    private record Folders(String one, String other) implements Comparable<Folders> {
        @Override
        public int compareTo(Folders that) {
            int first = one.compareTo(that.one);
            return first != 0 ? first : other.compareTo(that.other);
        }
    }

    /**
     * Prepares to sort out.
     *
     * @param newestByCapture time of each collection, by {@link LogExtract#capture}
     */
    RepeatedCollections(Map<String, Instant> newestByCapture) {
        this.newestByCapture = newestByCapture;
    }

    /** Returns the settings without those of an older collection. */
    List<Setting> newest(List<Setting> settings) {
        var outdated = new TreeMap<Output, TreeSet<String>>();
        var differing = new TreeMap<String, TreeMap<Folders, TreeSet<String>>>();
        differences(settings)
                .forEach((output, pairs) -> pairs.forEach(pair -> {
                    older(output.host(), pair)
                            .ifPresent(folder -> outdated.computeIfAbsent(output, same -> new TreeSet<>())
                                    .add(folder));
                    differing
                            .computeIfAbsent(output.host(), same -> new TreeMap<>())
                            .computeIfAbsent(pair, same -> new TreeSet<>())
                            .add(output.cmdlet());
                }));
        differing.forEach((host, pairs) -> pairs.forEach((pair, cmdlets) -> tell(host, pair, cmdlets)));
        return settings.stream()
                .filter(setting -> !outdated.getOrDefault(new Output(setting.host(), setting.cmdlet()), new TreeSet<>())
                        .contains(LogExtract.folder(setting.source().artifact())))
                .toList();
    }

    /** Returns what is told about hosts that were collected twice. */
    List<Problem> problems() {
        return problems;
    }

    private static Map<Output, Set<Folders>> differences(List<Setting> settings) {
        var first = new TreeMap<String, Setting>();
        var differences = new TreeMap<Output, Set<Folders>>();
        for (Setting setting : settings) {
            String folder = LogExtract.folder(setting.source().artifact());
            boolean told = !setting.cmdlet().equals(Setting.STATED)
                    && !setting.host().isEmpty()
                    && !setting.subject().isEmpty();
            if (told) {
                String key = String.join("\n", setting.host(), setting.cmdlet(), setting.subject(), setting.name());
                Setting known = first.putIfAbsent(key, setting);
                String other = known == null
                        ? folder
                        : LogExtract.folder(known.source().artifact());
                if (known != null && !other.equals(folder) && !known.value().equals(setting.value())) {
                    boolean inOrder = other.compareTo(folder) < 0;
                    differences
                            .computeIfAbsent(new Output(setting.host(), setting.cmdlet()), same -> new TreeSet<>())
                            .add(inOrder ? new Folders(other, folder) : new Folders(folder, other));
                }
            }
        }
        return differences;
    }

    private Optional<String> older(String host, Folders pair) {
        Instant one = newestByCapture.get(LogExtract.capture(host, pair.one()));
        Instant other = newestByCapture.get(LogExtract.capture(host, pair.other()));
        if (one == null || other == null || one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(one.isBefore(other) ? pair.one() : pair.other());
    }

    private void tell(String host, Folders pair, Set<String> cmdlets) {
        Optional<String> older = older(host, pair);
        String named = String.join(", ", cmdlets.stream().limit(MOST_CMDLETS).toList())
                + (cmdlets.size() > MOST_CMDLETS ? " and " + (cmdlets.size() - MOST_CMDLETS) + " more" : "");
        String done = older.map(folder -> "what lies in " + folder + " is older and left out")
                .orElse("nothing tells which is newer, and both count: analyse each by itself");
        problems.add(new Problem(
                "normalize",
                "settings.two-collections",
                SourceRef.whole(pair.other()),
                host.toUpperCase(Locale.ROOT) + " was collected twice, in " + pair.one() + " and in " + pair.other()
                        + ", with other values of " + named + "; " + done));
    }
}
