package dev.culprit.normalize;

import dev.culprit.model.Setting;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the zone of hosts by what was collected of them: the name of the zone by Get-TimeZone, else the one that
 * Get-ComputerInfo or systeminfo display, else the distance to UTC that Win32_OperatingSystem had when it was asked, in
 * minutes to the east (CurrentTimeZone).
 */
final class SettingZones {
    private static final int MOST_MINUTES = 14 * 60;

    private SettingZones() {}

    /** Returns the zone of each host of which a setting tells it. */
    static Map<String, NamedZone> of(List<Setting> settings) {
        var zones = new TreeMap<String, NamedZone>();
        settings.stream()
                .filter(SettingZones::isZoneName)
                .forEach(setting -> WindowsZones.zone(setting.value())
                        .ifPresent(zone -> zones.putIfAbsent(setting.host(), named(zone.getId(), setting))));
        settings.stream()
                .filter(SettingZones::isDisplayedZone)
                .forEach(setting -> DisplayedZone.of(setting.value())
                        .ifPresent(zone -> zones.putIfAbsent(setting.host(), named(zone.getId(), setting))));
        settings.stream()
                .filter(setting -> isAbout(setting, "Win32_OperatingSystem", "CurrentTimeZone"))
                .forEach(setting -> distance(setting.number())
                        .ifPresent(zone -> zones.putIfAbsent(setting.host(), named(zone.getId(), setting))));
        zones.remove("");
        return zones;
    }

    private static boolean isZoneName(Setting setting) {
        return isAbout(setting, "Get-TimeZone", "Id") || isAbout(setting, "Get-TimeZone", "StandardName");
    }

    private static boolean isDisplayedZone(Setting setting) {
        return isAbout(setting, "Get-ComputerInfo", "TimeZone") || isAbout(setting, "systeminfo", "Time Zone");
    }

    private static boolean isAbout(Setting setting, String cmdlet, String name) {
        return setting.cmdlet().equals(cmdlet) && setting.name().equals(name);
    }

    private static Optional<ZoneOffset> distance(double minutes) {
        return minutes == Math.rint(minutes) && Math.abs(minutes) <= MOST_MINUTES
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) (minutes * 60)))
                : Optional.empty();
    }

    private static NamedZone named(String zone, Setting setting) {
        return NamedZone.ofSetting(zone, setting.cmdlet(), setting.source().artifact());
    }
}
