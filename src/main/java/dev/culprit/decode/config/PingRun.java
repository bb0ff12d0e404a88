package dev.culprit.decode.config;

import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.SourceRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of {@code ping}, read without regard to the language it speaks.
 *
 * <p>What counts as an answer is an echo ({@code TTL=64}, or a round-trip time where IPv6 prints none): the statistics
 * also count "destination unreachable" as received. One echo proves that frames of this size arrive.
 */
final class PingRun {
    /** Largest payload of a standard frame: 1500 bytes less 20 of IP and 8 of ICMP header. */
    static final long LARGEST_STANDARD_PAYLOAD = 1472;

    private static final String CMDLET = "ping";
    private static final Pattern ECHO = Pattern.compile("\\bTTL\\s?=|[=<]\\s?\\d+\\s?ms\\b");
    /** "Packet needs to be fragmented but DF set", said by this host or by a router, in any language. */
    private static final Pattern TOO_LARGE = Pattern.compile("(?=.*\\bDF\\b)(?i:.*fra[gm]ment.*)");
    /** "Sent = 4, Received = 0, Lost = 4": three bare numbers, unlike the times that follow. */
    private static final Pattern STATISTICS = Pattern.compile(
            "=\\s?(\\d{1,9})(?![\\dm])[^=\\d]+=\\s?(\\d{1,9})(?![\\dm])[^=\\d]+=\\s?(\\d{1,9})(?![\\dm])");

    private final long line;
    private final String computer;
    private final String raw;
    private final String target;
    private final long payload;
    private final String source;
    private final boolean optionsKnown;
    private boolean dontFragment;
    private boolean answered;
    private boolean tooLarge;
    private boolean counted;
    private String sent = "";
    private String received = "";
    private String lost = "";

    private PingRun(long line, String computer, PingCommand command, boolean optionsKnown) {
        this.line = line;
        this.computer = computer;
        this.raw = command.text();
        this.target = command.target();
        this.payload = command.payload();
        this.source = command.source();
        this.optionsKnown = optionsKnown;
        this.dontFragment = command.dontFragment();
    }

    /** Begins a run whose command was seen. */
    static PingRun typed(long line, String computer, PingCommand command) {
        return new PingRun(line, computer, command, true);
    }

    /** Begins a run of which only the output is there; what its heading tells stands in a command made up from it. */
    static PingRun headed(long line, String computer, PingCommand heading) {
        return new PingRun(line, computer, heading, false);
    }

    /** Takes the next line of its output. */
    void take(String output) {
        Matcher numbers = STATISTICS.matcher(output);
        if (!counted && numbers.find()) {
            counted = true;
            sent = numbers.group(1);
            received = numbers.group(2);
            lost = numbers.group(3);
        } else if (!counted && TOO_LARGE.matcher(output).find()) {
            tooLarge = true;
            dontFragment = true;
        } else if (!counted) {
            answered |= ECHO.matcher(output).find();
        }
    }

    /** Tells whether its statistics were read, so that a blank line ends it. */
    boolean isComplete() {
        return counted;
    }

    /** Hands on what was read. */
    void emit(String path, RawSink sink, FileFaults faults) {
        emit(path, sink, "payload-bytes", Long.toString(payload));
        if (optionsKnown || dontFragment) {
            emit(path, sink, "dont-fragment", Boolean.toString(dontFragment));
        }
        if (!source.isEmpty()) {
            emit(path, sink, "source-address", source);
        }
        if (counted) {
            emit(path, sink, "sent", sent);
            emit(path, sink, "received", received);
            emit(path, sink, "lost", lost);
        }
        String result = result();
        if (result.isEmpty()) {
            faults.report(
                    "config.ping-without-result", line, "Expected answers or statistics of this ping but found none.");
            return;
        }
        emit(path, sink, "result", result);
        boolean large = payload > LARGEST_STANDARD_PAYLOAD;
        if (!large || dontFragment) {
            emit(path, sink, large ? "large-frame" : "small-frame", result);
        }
    }

    /** Returns passed, too-large or failed; "" if the output breaks off before it shows. */
    private String result() {
        if (answered) {
            return "passed";
        }
        if (tooLarge) {
            return "too-large";
        }
        return counted ? "failed" : "";
    }

    private void emit(String path, RawSink sink, String name, String value) {
        boolean summary = name.endsWith("-frame");
        SourceRef where = SourceRef.line(path, line);
        sink.setting(new RawSetting(where, CMDLET, computer, target, name, value, summary ? raw : value));
    }
}
