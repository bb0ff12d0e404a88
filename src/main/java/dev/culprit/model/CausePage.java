package dev.culprit.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known about one cause: the page beside its rules.
 *
 * @param id the cause's id, which is also the name of its rule file, page and corpus folder
 * @param title one line that names the cause
 * @param area the folder it lives in, such as {@code network}
 * @param kind what sort of thing it is
 * @param severity how bad it is
 * @param status how far its rule has proved itself
 * @param scope what one finding of it is about
 * @param window longest time between two pieces of evidence of one episode; empty if the whole bundle is one episode
 * @param needs what it cannot be judged without
 * @param helps symptom ids that would raise confidence
 * @param assumes what the cause takes for granted: named as missing even where the cause is found, until one of each group
 *     is known
 * @param rivals id of each rival and how to tell it apart
 * @param explains symptom ids or consequences that this cause brings about
 * @param chain what leads from what people see to the root; empty if the page tells none
 * @param confirm read-only commands that would settle it
 * @param remediation the fix, step by step
 * @param references further reading
 * @param sections text of the page by heading, in the page's order
 */
public record CausePage(
        String id,
        String title,
        String area,
        CauseKind kind,
        Severity severity,
        Status status,
        Scope scope,
        Optional<Duration> window,
        Needs needs,
        List<String> helps,
        Needs assumes,
        SortedMap<String, String> rivals,
        List<String> explains,
        List<ChainLink> chain,
        List<Confirm> confirm,
        List<Remediation> remediation,
        List<Reference> references,
        Map<String, String> sections)
        implements Comparable<CausePage> {

    /**
     * A command that would settle the question.
     *
     * @param command command line; {@code {host}}, {@code {peer}}, {@code {subject}} and {@code {symptom-id:detail}} are
     *     filled in from the finding
     * @param on where to run it: {@code host} or {@code peer}
     * @param readOnly whether it changes nothing
     * @param tells what its outcome tells, one clause; "" if the command speaks for itself
     * @param fact name of the fact that states its outcome; "" if there is none
     * @param due where it is to be run
     */
    public record Confirm(String command, String on, boolean readOnly, String tells, String fact, Condition due) {}

    /**
     * One step of the repair.
     *
     * @param step what to do, in words; in a step that is due for a symptom, {@code {host}}, {@code {peer}}, {@code
     *     {subject}} and {@code {symptom-id:detail}} are filled in from it
     * @param command command line, filled in likewise; "" if there is none
     * @param reversible {@code yes}, {@code no} or a sentence about the way back
     * @param due when it is to be done
     */
    public record Remediation(String step, String command, String reversible, Condition due) {}

    /**
     * What must have been seen for a command or step to be due.
     *
     * @param when id of a symptom: due for every host and subject of the finding that shows it, and there alone; "" if that does not matter
     * @param unless id of a symptom: not due if a host of the finding shows it; "" if that does not matter
     */
    public record Condition(String when, String unless) {
        /** The condition that always holds. */
        public static final Condition NONE = new Condition("", "");
    }

    /** Further reading; the address may be "". */
    public record Reference(String title, String url) {}

    public CausePage {
        helps = List.copyOf(helps);
        rivals = Collections.unmodifiableSortedMap(new TreeMap<>(rivals));
        explains = List.copyOf(explains);
        chain = List.copyOf(chain);
        confirm = List.copyOf(confirm);
        remediation = List.copyOf(remediation);
        references = List.copyOf(references);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /**
     * Returns the log-odds the cause starts with, in nats: -4 for faults and consequences, -3 for all others.
     *
     * <p>Checked by hand on ten scenarios for consistency with the weights of {@link Strength}, not calibrated.
     */
    public double prior() {
        return kind == CauseKind.FAULT || kind == CauseKind.CONSEQUENCE ? -4 : -3;
    }

    @Override
    public int compareTo(CausePage other) {
        return id.compareTo(other.id);
    }
}
