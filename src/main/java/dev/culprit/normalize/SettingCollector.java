package dev.culprit.normalize;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps settings and stated facts until all hosts are known, and tells which of them were collected. */
final class SettingCollector {
    private static final String OBJECTS = ".xml";
    private static final String PRINTED = ".txt";

    private final List<Setting> stated = new ArrayList<>();
    private final List<OfHost> raw = new ArrayList<>();

    private record OfHost(String host, RawSetting setting) {}

    /** Adds a setting of a host; "" if nothing tells which. */
    void add(String host, RawSetting setting) {
        raw.add(new OfHost(host, setting));
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

    /** Returns each cmdlet and fact of each host with the number of its settings. */
    static List<CollectedSource> sources(List<Setting> settings) {
        var bySource = new TreeMap<String, List<Setting>>();
        settings.forEach(setting -> bySource.computeIfAbsent(
                        setting.host() + "\n" + setting.cmdlet() + "\n" + factName(setting), same -> new ArrayList<>())
                .add(setting));
        return bySource.values().stream().map(SettingCollector::source).toList();
    }

    private static String factName(Setting setting) {
        return setting.cmdlet().equals(Setting.STATED) ? setting.name() : "";
    }

    private static CollectedSource source(List<Setting> ofOneSource) {
        Setting any = ofOneSource.get(0);
        boolean fact = any.cmdlet().equals(Setting.STATED);
        return new CollectedSource(
                fact ? CollectedSource.Kind.FACT : CollectedSource.Kind.CMDLET,
                fact ? any.name() : any.cmdlet(),
                any.host(),
                CoverageState.PRESENT,
                Span.ALWAYS,
                ofOneSource.size(),
                "");
    }
}
