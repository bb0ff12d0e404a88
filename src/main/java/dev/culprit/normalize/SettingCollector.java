package dev.culprit.normalize;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps settings and stated facts until all hosts are known, and tells which of them were collected. */
final class SettingCollector {
    private static final String OBJECTS = ".xml";
    private static final String PRINTED = ".txt";

    /** Far more than any cmdlet that rules ask for prints; lists of open files and the like go into the millions. */
    private static final int MOST_OF_A_FILE = 200_000;

    /** Cmdlets that tell about the host they run on, and not about its cluster. */
    private static final Pattern OF_A_HOST =
            Pattern.compile("Get-(?:Net|Smb|VM|HotFix|ItemProperty|WindowsFeature)|Win32_", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> heldOfFiles = new HashMap<>();
    private final List<Setting> stated = new ArrayList<>();
    private final List<OfHost> raw = new ArrayList<>();

    private record OfHost(String host, RawSetting setting) {}

    /**
     * Adds a setting of a host; "" if nothing tells which.
     *
     * @return a problem with the first setting of a file that there is no room for
     */
    Optional<Problem> add(String host, RawSetting setting) {
        String path = setting.source().artifact();
        int held = heldOfFiles.merge(path, 1, Integer::sum);
        if (held <= MOST_OF_A_FILE) {
            raw.add(new OfHost(host, setting));
        }
        return held == MOST_OF_A_FILE + 1
                ? Optional.of(new Problem(
                        "normalize",
                        "settings.too-many",
                        setting.source(),
                        String.format(
                                Locale.ROOT, "only the first %,d settings of this file are kept", MOST_OF_A_FILE)))
                : Optional.empty();
    }

    /** Returns a problem for each file of which nothing tells which of several hosts its settings are of. */
    List<Problem> problems(HostRegistry hosts) {
        var files = new TreeMap<String, String>();
        raw.stream()
                .filter(one -> one.host().isEmpty()
                        && hosts.onlyHost().isEmpty()
                        && hosts.any()
                        && OF_A_HOST.matcher(one.setting().cmdlet()).lookingAt())
                .forEach(one -> files.putIfAbsent(
                        one.setting().source().artifact(), one.setting().cmdlet()));
        var problems = new ArrayList<Problem>();
        files.forEach((path, cmdlet) -> problems.add(new Problem(
                "normalize",
                "host.not-told",
                SourceRef.whole(path),
                "nothing tells which host " + cmdlet
                        + " was run on, so that no rule can use it; put the file into a folder" + " Node_<host>")));
        return problems;
    }

    /** Adds a fact that a person stated. */
    void state(String name, String value, SourceRef source) {
        stated.add(SettingNormalizer.normalize(new RawSetting(source, Setting.STATED, "", "", name, value, value), ""));
    }

    /**
     * Returns everything; what names no host is of the only host there is, if there is just one. Collections write objects and
     * what they print side by side, {@code GetNetAdapter.XML} and {@code GetNetAdapter.TXT}: what the objects tell counts then, and
     * of the print only what is not among their properties.
     */
    List<Setting> settings(HostRegistry hosts) {
        var settings = new ArrayList<>(stated);
        Set<String> ofObjects = raw.stream()
                .map(OfHost::setting)
                .filter(setting -> hasExtension(setting, OBJECTS))
                .map(SettingCollector::withoutExtension)
                .collect(Collectors.toSet());
        for (OfHost one : raw) {
            if (hasExtension(one.setting(), PRINTED) && ofObjects.contains(withoutExtension(one.setting()))) {
                continue;
            }
            String host = one.host().isEmpty() ? hosts.onlyHost() : hosts.present(one.host());
            settings.add(SettingNormalizer.normalize(one.setting(), host));
        }
        return settings;
    }

    private static boolean hasExtension(RawSetting setting, String extension) {
        return setting.source().artifact().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** Returns what both forms of one setting have in common: the file but for its extension, the object and the name. */
    private static String withoutExtension(RawSetting setting) {
        String path = setting.source().artifact().toLowerCase(Locale.ROOT);
        return path.substring(0, path.length() - OBJECTS.length()) + "\n" + setting.subject() + "\n" + setting.name();
    }

    /**
     * Returns each cmdlet and fact of each host with the number of its settings.
     *
     * @param isCut tells files of which settings may be missing
     */
    static List<CollectedSource> sources(List<Setting> settings, Predicate<String> isCut) {
        var bySource = new TreeMap<String, List<Setting>>();
        settings.forEach(setting -> bySource.computeIfAbsent(
                        setting.host() + "\n" + setting.cmdlet() + "\n" + factName(setting), same -> new ArrayList<>())
                .add(setting));
        return bySource.values().stream().map(ofOne -> source(ofOne, isCut)).toList();
    }

    private static String factName(Setting setting) {
        return setting.cmdlet().equals(Setting.STATED) ? setting.name() : "";
    }

    private static CollectedSource source(List<Setting> ofOneSource, Predicate<String> isCut) {
        Setting any = ofOneSource.get(0);
        String path = any.source().artifact();
        boolean partial = ofOneSource.stream()
                .allMatch(setting -> isCut.test(setting.source().artifact()));
        boolean fact = any.cmdlet().equals(Setting.STATED);
        return new CollectedSource(
                fact ? CollectedSource.Kind.FACT : CollectedSource.Kind.CMDLET,
                fact ? any.name() : any.cmdlet(),
                any.host(),
                partial ? CoverageState.PARTIAL : CoverageState.PRESENT,
                Span.ALWAYS,
                ofOneSource.size(),
                partial ? "damaged: " + path : "");
    }
}
