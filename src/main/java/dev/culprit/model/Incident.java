package dev.culprit.model;

import java.util.Comparator;
import java.util.List;

/**
 * Timed symptoms that lie close together, and the findings that fall into the same time.
 *
 * @param span first to last symptom
 * @param hosts identities of the hosts concerned, sorted
 * @param symptoms ids of the symptoms, sorted
 * @param findings ids of the findings, best first
 */
public record Incident(Span span, List<String> hosts, List<String> symptoms, List<String> findings)
        implements Comparable<Incident> {
    private static final Comparator<Incident> ORDER =
            Comparator.comparing((Incident incident) -> incident.span.start()).thenComparing(i -> i.hosts.toString());

    public Incident {
        hosts = List.copyOf(hosts);
        symptoms = List.copyOf(symptoms);
        findings = List.copyOf(findings);
    }

    @Override
    public int compareTo(Incident other) {
        return ORDER.compare(this, other);
    }
}
