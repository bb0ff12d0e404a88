package dev.culprit.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows which zone Windows means by the name that it displays, such as {@code (UTC+01:00) Amsterdam, Berlin, Bern}.
 *
 * <p>The distance is that of standard time, whatever the season. What follows it, in the language of Windows, is a list of
 * cities, of which one is mostly that of a zone in the IANA database, or in North America the zone's own English name and
 * countries. Names of neither form tell nothing, as many zones share a distance.
 */
final class DisplayedZone {
    private static final Pattern DISPLAYED = Pattern.compile("^\\((?:UTC|GMT)([+-]\\d\\d:\\d\\d)?\\) (\\S.*)$");
    private static final Pattern OF_COUNTRIES = Pattern.compile("^(\\w+ Time) \\([^()]*\\)$");
    private static final Pattern REGION =
            Pattern.compile("^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    /** Some countries moved to another standard time; a collection may be from before it or after. */
    private static final List<Instant> YEARS =
            List.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2013-01-01T00:00:00Z"));

    private DisplayedZone() {}

    /** Returns the zone behind a displayed name; empty if that is none, or its zone is not known. */
    static Optional<ZoneId> of(String displayed) {
        Matcher parts = DISPLAYED.matcher(displayed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(2);
        return distance(parts.group(1))
                .flatMap(standard -> named(name).stream()
                        .filter(zone -> YEARS.stream()
                                .anyMatch(year ->
                                        zone.getRules().getStandardOffset(year).equals(standard)))
                        .findFirst());
    }

    private static Optional<ZoneOffset> distance(String printed) {
        try {
            return Optional.of(printed == null ? ZoneOffset.UTC : ZoneOffset.of(printed));
        } catch (DateTimeException noDistance) {
            return Optional.empty();
        }
    }

    /** Returns the zones that the name may stand for, likeliest first; those that Windows knows come before their like. */
    private static List<ZoneId> named(String name) {
        Matcher ofCountries = OF_COUNTRIES.matcher(name);
        String windows = ofCountries.matches() ? ofCountries.group(1).replace(" Time", " Standard Time") : name;
        List<String> cities = Arrays.stream(name.split(","))
                .map(city -> "/" + city.strip().replace(' ', '_'))
                .toList();
        return Stream.of(
                        WindowsZones.zone(windows).stream(),
                        WindowsZones.all().filter(zone -> isIn(zone.getId(), cities)),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> REGION.matcher(id).find() && isIn(id, cities))
                                .sorted()
                                .map(ZoneId::of))
                .flatMap(zones -> zones)
                .toList();
    }

    private static boolean isIn(String zone, List<String> cities) {
        return cities.stream().anyMatch(zone::endsWith);
    }
}
