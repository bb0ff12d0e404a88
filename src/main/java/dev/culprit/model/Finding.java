package dev.culprit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cause that is named, with everything a reader needs to believe or doubt it.
 *
 * @param page the cause
 * @param verdict found, suspected or suppressed
 * @param confidence probability beside its rivals, 0 to 1
 * @param logOdds prior and evidence summed, in nats
 * @param rivalsWeight sum of e to the log-odds of the rivals that claim the same symptoms
 * @param scopeKey what it is about: "" for the cluster, its name where there are several, {@code srv1} or
 *     {@code srv1->srv2}
 * @param hosts identities of the hosts concerned, sorted; source before destination in a pair
 * @param span first to last timed evidence of the episode; empty if nothing is timed
 * @param episodes in how many separate episodes the cause was named in this scope, at least 1
 * @param summary one line: where, and which VM, adapter or disk
 * @param evidence all evidence of the episode, for and against
 * @param chain from symptom to root, and other findings before and after it
 * @param rivals declared rivals and how they did in the same scope
 * @param missing what was not collected and would raise confidence
 * @param confirm commands that would settle it, filled in
 * @param remediation the steps of the fix that fit what was seen, filled in
 */
public record Finding(
        CausePage page,
        Verdict verdict,
        double confidence,
        double logOdds,
        double rivalsWeight,
        String scopeKey,
        List<String> hosts,
        Optional<Span> span,
        int episodes,
        String summary,
        List<Evidence> evidence,
        Chain chain,
        List<Rival> rivals,
        List<Missing> missing,
        List<Settle> confirm,
        List<Step> remediation)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::verdict)
            .thenComparingInt(finding -> rank(finding.page.kind()))
            .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed())
            .thenComparing(Finding::id);

    /**
     * A cause that competes for the same symptoms.
     *
     * @param cause id
     * @param confidence its probability in the same scope and time, 0 to 1; NaN if what it needs was not collected
     * @param tellApart how to tell it from the finding
     */
    public record Rival(String cause, double confidence, String tellApart) {}

    /**
     * A command that would settle the question, ready to paste.
     *
     * @param command command line
     * @param host where to run it; "" if that is not known
     * @param readOnly whether it changes nothing
     * @param tells what its outcome tells; "" if it speaks for itself
     * @param state how to state its outcome to Culprit; "" if there is no way
     */
    public record Settle(String command, String host, boolean readOnly, String tells, String state) {}

    /**
     * One step of the repair, ready to follow.
     *
     * @param text what to do, in words
     * @param command command line; "" if there is none
     * @param reversible {@code yes}, {@code no} or a sentence about the way back
     */
    public record Step(String text, String command, String reversible) {}

    public Finding {
        hosts = List.copyOf(hosts);
        evidence = evidence.stream().sorted().toList();
        rivals = List.copyOf(rivals);
        missing = missing.stream().distinct().sorted().toList();
        confirm = List.copyOf(confirm);
        remediation = List.copyOf(remediation);
    }

    /** Returns the stable identity {@code cause@scope}. */
    public String id() {
        return page.id() + "@" + (scopeKey.isEmpty() ? "cluster" : scopeKey);
    }

    /** Returns the same finding, silenced by the site's own tuning. */
    public Finding silenced() {
        return with(Verdict.SUPPRESSED, chain);
    }

    /** Returns the same finding with another chain. */
    public Finding with(Chain other) {
        return with(verdict, other);
    }

    private Finding with(Verdict newVerdict, Chain newChain) {
        return new Finding(
                page,
                newVerdict,
                confidence,
                logOdds,
                rivalsWeight,
                scopeKey,
                hosts,
                span,
                episodes,
                summary,
                evidence,
                newChain,
                rivals,
                missing,
                confirm,
                remediation);
    }

    private static int rank(CauseKind kind) {
        return kind == CauseKind.FAULT ? 0 : kind == CauseKind.BENIGN ? 2 : 1;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
