package dev.culprit.testkit.evtx;

import dev.culprit.testkit.evtx.ScriptedEvent.Heading;
import dev.culprit.testkit.evtx.ScriptedEvent.ScriptDefaults;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a script. */
final class ScriptReader {
    private static final Pattern DETAIL = Pattern.compile("data(?::(\\w+))?(?: ([^=]+?))? =(?: (.*))?");
    private static final Pattern CHILD = Pattern.compile("(\\S+) =(?: (.*))?");
    private static final Pattern REPEAT = Pattern.compile("(\\d+) every (\\d+)(ms|s|m|h|d) from (\\S+) (.+)");
    private static final Map<String, Integer> LEVELS =
            Map.of("always", 0, "critical", 1, "error", 2, "warning", 3, "information", 4, "verbose", 5);
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

    private final List<ScriptedEvent> events = new ArrayList<>();
    /** The events that details go to: one, or all of a repetition. */
    private List<ScriptedEvent> current = List.of();

    private ScriptDefaults defaults = new ScriptDefaults("Application", "localhost", "", 1);
    private long skipped;
    private boolean dirty;

    /** Tells whether the script read makes a log that was never closed. */
    boolean isDirty() {
        return dirty;
    }

    /** Returns the events in the order of the script. */
    List<ScriptedEvent> read(String script) {
        List<String> lines = script.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            try {
                line(lines.get(index));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException(
                        "line " + (index + 1) + ": " + wrong.getMessage() + ": " + lines.get(index), wrong);
            }
        }
        return events;
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (Character.isWhitespace(line.charAt(0))) {
            if (!line.stripLeading().startsWith("#")) {
                detail(line.stripLeading());
            }
            return;
        }
        String keyword = line.split(" ", 2)[0];
        String rest = withoutComment(line.substring(keyword.length()));
        switch (keyword) {
            case "channel", "computer", "provider", "first-record" -> setting(keyword, rest);
            case "event" -> event(rest);
            case "repeat" -> repeat(rest);
            case "skip-records" -> skipped += Long.parseLong(rest);
            case "dirty" -> dirty = true;
            default -> throw new IllegalArgumentException("unknown keyword " + keyword);
        }
    }

    /** Cuts off a comment behind white space; values have none, they are taken as they stand. */
    private static String withoutComment(String text) {
        return COMMENT.matcher(text).replaceFirst("").strip();
    }

    private void setting(String keyword, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a value is missing");
        }
        if (keyword.equals("first-record") && !events.isEmpty()) {
            throw new IllegalArgumentException("first-record comes before the first event");
        }
        defaults = new ScriptDefaults(
                keyword.equals("channel") ? value : defaults.channel(),
                keyword.equals("computer") ? value : defaults.computer(),
                keyword.equals("provider") ? value : defaults.provider(),
                keyword.equals("first-record") ? Long.parseLong(value) : defaults.firstRecord());
    }

    private void event(String rest) {
        String[] parts = rest.split("\\s+", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an event needs time, id and level");
        }
        add(heading(parts[1]), List.of(Instant.parse(parts[0])));
    }

    private void repeat(String rest) {
        Matcher parts = REPEAT.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected COUNT every TIME from TIME PROVIDER/ID LEVEL");
        }
        Duration step = duration(Long.parseLong(parts.group(2)), parts.group(3));
        Instant first = Instant.parse(parts.group(4));
        var times = new ArrayList<Instant>();
        for (int index = 0; index < Integer.parseInt(parts.group(1)); index++) {
            times.add(first.plus(step.multipliedBy(index)));
        }
        add(heading(parts.group(5)), times);
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private void add(Heading heading, List<Instant> times) {
        var added = new ArrayList<ScriptedEvent>();
        for (Instant time : times) {
            added.add(new ScriptedEvent(defaults, heading, time, skipped));
            skipped = 0;
        }
        events.addAll(added);
        current = added;
    }

    private Heading heading(String text) {
        int space = text.lastIndexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("the level is missing");
        }
        String name = text.substring(0, space).strip();
        int slash = name.lastIndexOf('/');
        String provider = slash < 0 ? defaults.provider() : name.substring(0, slash);
        if (provider.isEmpty()) {
            throw new IllegalArgumentException("no provider is named");
        }
        return new Heading(provider, id(name.substring(slash + 1)), level(text.substring(space + 1)));
    }

    private static int id(String text) {
        int id = Integer.parseInt(text);
        if (id < 0 || id > 0xffff) {
            throw new IllegalArgumentException("an event id is 0 to 65535");
        }
        return id;
    }

    private static int level(String word) {
        Integer known = LEVELS.get(word);
        return known != null ? known : Integer.parseInt(word);
    }

    private void detail(String line) {
        if (current.isEmpty()) {
            throw new IllegalArgumentException("this belongs to an event and none has begun");
        }
        for (int index = 0; index < current.size(); index++) {
            detail(current.get(index), line.replace("${n}", Integer.toString(index + 1)));
        }
    }

    private static void detail(ScriptedEvent event, String line) {
        Matcher child = CHILD.matcher(line);
        Matcher data = DETAIL.matcher(line);
        if (line.startsWith("qualifiers ")) {
            event.qualifiers(Integer.parseInt(withoutComment(line.substring("qualifiers ".length()))));
        } else if (event.hasUserElement() && child.matches()) {
            event.userChild(child.group(1), orEmpty(child.group(2)));
        } else if (!event.hasUserElement() && data.matches()) {
            event.data(orEmpty(data.group(2)), value(orEmpty(data.group(1)), orEmpty(data.group(3))));
        } else if (line.startsWith("user ") && !event.hasUserElement() && !event.hasData()) {
            String[] parts = withoutComment(line).split("\\s+", 3);
            event.userElement(parts[1], parts.length > 2 ? parts[2] : "");
        } else {
            throw new IllegalArgumentException("not understood");
        }
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static Value value(String type, String text) {
        return switch (type) {
            case "", "string" -> Value.string(text);
            case "uint32" -> Value.uint32(Long.parseLong(text));
            case "hex32" -> Value.hexInt32(Long.decode(text));
            case "sid" -> Value.sid(text);
            case "guid" -> Value.guid(text);
            case "binary" -> Value.binary(text);
            case "filetime" -> Value.fileTime(Instant.parse(text));
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
