package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.Coverage;
import dev.culprit.model.Finding;
import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.Scope;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How things of one analysis are called in text for people. */
final class Wording {
    /** Stands for a host while the same thing of several hosts is gathered. */
    private static final String SOME_HOST = "\u0000";

    /** The prefix of a log or provider, but not of a file or a path. */
    private static final Pattern LOG_PREFIX = Pattern.compile("(?<![\\w/\\\\%.-])Microsoft-Windows-(?![\\w%-]*\\.\\w)");

    /** What opens a fact that a person may state, where a command would stand. */
    static final String STATES = "--fact ";

    private static final int MOST_HOSTS = 4;
    private static final Pattern TELLING_NAME = Pattern.compile(".*[0-9-].*");

    private final Optional<LocalDate> day;
    private final List<Pattern> hostNames;

    Wording(Analysis analysis) {
        day = analysis.observations().span().flatMap(Times::day);
        var diagnosis = analysis.diagnosis();
        hostNames = Stream.of(
                        analysis.observations().hosts().stream().map(Host::name),
                        diagnosis.coverage().stream().map(Coverage::host),
                        diagnosis.findings().stream().flatMap(finding -> finding.hosts().stream()),
                        diagnosis.findings().stream().flatMap(finding -> hosts(finding.missing())),
                        diagnosis.outcomes().stream().flatMap(outcome -> hosts(outcome.missing())))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> TELLING_NAME.matcher(name).matches())
                .map(Wording::wholeWord)
                .toList();
    }

    private static Stream<String> hosts(List<Missing> missing) {
        return missing.stream().map(Missing::host);
    }

    /** Returns a host's name as people write it. */
    static String host(String name) {
        return name.isEmpty() ? "unknown host" : name.toUpperCase(Locale.ROOT);
    }

    /** Returns a few of the hosts and how many more there are. */
    static String hosts(Collection<String> names, int atMost) {
        return some(names.stream().map(Wording::host).toList(), atMost, "more");
    }

    /** Returns the first of the given texts, separated by commas, and how many others there are. */
    static String some(List<String> texts, int atMost, String others) {
        return some(texts, atMost, others, ", ");
    }

    /** Returns the first of the given texts and how many others there are. */
    static String some(List<String> texts, int atMost, String others, String separator) {
        String shown = String.join(separator, texts.subList(0, Math.min(atMost, texts.size())));
        int left = texts.size() - atMost;
        return left > 0 ? shown + " and " + left + " " + others : shown;
    }

    /** Returns how a host's local times were read, and why so. */
    static String zone(Host host) {
        return zoneName(host) + " (" + zoneBasis(host) + ")";
    }

    /** Returns the zone in which a host's local times were read. */
    static String zoneName(Host host) {
        return host.zone().equals("Z") ? "UTC" : host.zone();
    }

    /** Returns why a host's local times were read in that zone. */
    static String zoneBasis(Host host) {
        return host.zoneBasis().startsWith("assumed") ? "assumed; --timezone sets another" : host.zoneBasis();
    }

    /** Returns how far the clock of a host was off, for one time after the other; "" if nothing tells that. */
    static String clock(Host host) {
        return clock(host.clock());
    }

    /** Returns how far a clock was off, for one time after the other; "" if nothing tells that. */
    static String clock(List<ClockOffset> offsets) {
        return offsets.stream().map(Wording::clock).collect(Collectors.joining(", "));
    }

    private static String clock(ClockOffset offset) {
        String seconds = String.format(Locale.ROOT, "%.1f", offset.ahead().abs().toMillis() / 1000.0)
                .replaceAll("\\.0$", "");
        String until = offset.time().end().equals(Instant.MAX)
                ? ""
                : " until it was set at " + Times.moment(offset.time().end());
        return seconds + " s " + (offset.ahead().isNegative() ? "behind " : "ahead of ") + host(offset.reference())
                + until + " (" + count(offset.anchors(), "pair of records", "pairs of records") + ")";
    }

    /** Returns how to state a fact, so that no line ends between the flag and the name. */
    static String stating(String flags) {
        return flags.replace(STATES, STATES.strip() + '\u00A0');
    }

    /** Returns a number with the noun in singular or plural, digits grouped by commas. */
    static String count(long number, String singular, String plural) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? singular : plural);
    }

    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** Returns a probability as a whole percentage, never rounded up and never 0 or 100. */
    static String percent(double probability) {
        int whole = (int) Math.floor(probability * 100 + 1e-9);
        if (whole < 1) {
            return "under 1\u00A0%";
        }
        return whole > 99 || probability >= 0.995 ? "over 99\u00A0%" : whole + "\u00A0%";
    }

    /** Returns a stretch of time, without the date if all events of the bundle are of one day. */
    String when(Span span) {
        return Times.span(span, day);
    }

    /**
     * Returns the sentence with the names of this bundle's hosts in capitals and without the prefix that most logs share.
     *
     * <p>Only host names with a digit or a hyphen in them, as {@code backup} or {@code host} are words too.
     */
    String sentence(String text) {
        String written = LOG_PREFIX.matcher(text).replaceAll("");
        for (Pattern name : hostNames) {
            written = name.matcher(written)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group().toUpperCase(Locale.ROOT)));
        }
        return written;
    }

    /** Returns what a finding is about: its hosts, and the machine, adapter or disk its summary names. */
    String scope(Finding finding) {
        String hosts = finding.page().scope() == Scope.PAIR
                ? finding.hosts().stream().map(Wording::host).collect(Collectors.joining(" → "))
                : hosts(finding.hosts(), 6);
        String place = finding.hosts().isEmpty() ? "the whole bundle" : hosts;
        String summary = sentence(finding.summary());
        boolean saysWhere = finding.hosts().stream()
                .anyMatch(host -> summary.toLowerCase(Locale.ROOT).contains(host));
        if (summary.isBlank()) {
            return place;
        }
        return saysWhere ? summary : place + ", " + summary;
    }

    /** Returns what was not collected, most wanted first, the same thing of several hosts together. */
    List<String> wants(List<Missing> missing) {
        var hostsByWant = new TreeMap<String, SortedMap<String, Long>>();
        for (Missing one : missing) {
            hostsByWant
                    .computeIfAbsent(ofSomeHost(one), want -> new TreeMap<>())
                    .merge(one.host(), 1L, Long::sum);
        }
        Comparator<Map.Entry<String, SortedMap<String, Long>>> mostWanted = Comparator.comparing(entry ->
                -entry.getValue().values().stream().mapToLong(Long::longValue).sum());
        return hostsByWant.entrySet().stream()
                .sorted(mostWanted.thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey()
                        .replace(SOME_HOST, hostsInWords(entry.getValue().keySet())))
                .map(this::sentence)
                .toList();
    }

    private static String hostsInWords(Collection<String> names) {
        if (names.size() < 2 || names.size() > MOST_HOSTS) {
            return hosts(names, MOST_HOSTS);
        }
        var written = names.stream().map(Wording::host).toList();
        int last = written.size() - 1;
        return String.join(", ", written.subList(0, last)) + " and " + written.get(last);
    }

    private static String ofSomeHost(Missing missing) {
        return missing.host().isEmpty()
                ? missing.what()
                : wholeWord(missing.host()).matcher(missing.what()).replaceAll(SOME_HOST);
    }

    private static Pattern wholeWord(String name) {
        String before = "(?<![\\w.\\\\/-])";
        String after = "(?![\\w\\\\/]|-(?!>)|\\.\\w)";
        return Pattern.compile(before + Pattern.quote(name) + after, Pattern.CASE_INSENSITIVE);
    }
}
