package dev.culprit.model;

import java.time.LocalDate;

/**
 * A cause that a site does not want to be named for a while.
 *
 * @param cause id of the cause
 * @param host identity of the host; "" for all
 * @param until last day, in UTC, on which it is silenced
 * @param reason why, for those who read the report
 * @param where the entry that says so
 */
public record Suppression(String cause, String host, LocalDate until, String reason, SourceRef where) {

    /** Tells whether it is meant for a finding, whatever the day. */
    public boolean concerns(Finding finding) {
        return finding.page().id().equals(cause)
                && (host.isEmpty() || finding.hosts().contains(host));
    }
}
