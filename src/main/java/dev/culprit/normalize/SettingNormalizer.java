package dev.culprit.normalize;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.Setting;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a raw setting comparable: a number in a base unit where it is one. */
final class SettingNormalizer {
    private static final Pattern NUMBER = Pattern.compile("\\{?(-?\\d+(?:\\.\\d+)?)\\s*([A-Za-z%]*).*");

    /** Units as cmdlets and drivers print them, with their factor to the base unit; a driver's KB is 1,024 bytes. */
    private static final Map<String, Scale> UNITS = Map.of(
            "bytes", new Scale(1, "bytes"),
            "b", new Scale(1, "bytes"),
            "kb", new Scale(1024, "bytes"),
            "mb", new Scale(1024 * 1024, "bytes"),
            "gb", new Scale(1024 * 1024 * 1024, "bytes"),
            "ms", new Scale(0.001, "s"),
            "s", new Scale(1, "s"),
            "%", new Scale(1, "%"));

    private record Scale(double factor, String unit) {}

    private SettingNormalizer() {}

    static Setting normalize(RawSetting raw, String host) {
        Matcher machine = NUMBER.matcher(raw.value().strip());
        Matcher printed = NUMBER.matcher(raw.raw().strip());
        double number = Double.NaN;
        Scale printedScale = scale(printed.matches() ? printed.group(2) : "");
        String unit = printedScale.unit();
        if (machine.matches()) {
            Scale scale = scale(machine.group(2));
            number = Double.parseDouble(machine.group(1)) * scale.factor();
            unit = scale.unit().isEmpty() ? unit : scale.unit();
        }
        return new Setting(
                raw.source(), host, raw.cmdlet(), raw.subject(), raw.name(), raw.value(), raw.raw(), number, unit, "");
    }

    private static Scale scale(String unit) {
        return UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), new Scale(1, ""));
    }
}
