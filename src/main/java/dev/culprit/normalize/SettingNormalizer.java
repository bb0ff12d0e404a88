package dev.culprit.normalize;

import static java.util.Map.entry;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.Setting;
import java.util.Locale;
import java.util.Map;

/** Makes a raw setting comparable: a number in a base unit where it is one, and English words for on and off. */
final class SettingNormalizer {

    /** Units as cmdlets and drivers print them, with their factor to the base unit; a driver's KB is 1,024 bytes. */
    private static final Map<String, Scale> UNITS = Map.ofEntries(
            entry("bytes", new Scale(1, "bytes")),
            entry("b", new Scale(1, "bytes")),
            entry("kb", new Scale(1024, "bytes")),
            entry("mb", new Scale(1024 * 1024, "bytes")),
            entry("gb", new Scale(1024 * 1024 * 1024, "bytes")),
            entry("tb", new Scale(1024.0 * 1024 * 1024 * 1024, "bytes")),
            entry("pb", new Scale(1024.0 * 1024 * 1024 * 1024 * 1024, "bytes")),
            entry("ms", new Scale(0.001, "s")),
            entry("s", new Scale(1, "s")),
            entry("%", new Scale(1, "%")),
            entry("bps", new Scale(1, "bits/s")),
            entry("kbps", new Scale(1e3, "bits/s")),
            entry("mbps", new Scale(1e6, "bits/s")),
            entry("tbps", new Scale(1e12, "bits/s")),
            entry("gbps", new Scale(1e9, "bits/s")));

    /** What drivers and cmdlets print for on and off in German, Dutch and French. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("aktiviert", "Enabled"),
            entry("deaktiviert", "Disabled"),
            entry("ein", "Enabled"),
            entry("aus", "Disabled"),
            entry("ingeschakeld", "Enabled"),
            entry("uitgeschakeld", "Disabled"),
            entry("activ\u00e9", "Enabled"),
            entry("d\u00e9sactiv\u00e9", "Disabled"));

    private record Scale(double factor, String unit) {}

    private SettingNormalizer() {}

    static Setting normalize(RawSetting raw, String host) {
        PrintedNumber machine = PrintedNumber.of(raw.value());
        Scale scale = scale(machine.unit());
        Scale printed = scale(PrintedNumber.of(raw.raw()).unit());
        double number = machine.number() * scale.factor();
        String unit = scale.unit().isEmpty() ? printed.unit() : scale.unit();
        return new Setting(
                raw.source(),
                host,
                raw.cmdlet(),
                raw.subject(),
                raw.name(),
                word(raw.value()),
                raw.raw(),
                number,
                unit,
                "");
    }

    private static String word(String value) {
        return WORDS.getOrDefault(value.strip().toLowerCase(Locale.ROOT), value);
    }

    /** Tells whether a word is a unit, in any case. */
    static boolean isUnit(String word) {
        return UNITS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static Scale scale(String unit) {
        return UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), new Scale(1, ""));
    }
}
