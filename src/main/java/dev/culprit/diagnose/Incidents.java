package dev.culprit.diagnose;

import dev.culprit.model.Finding;
import dev.culprit.model.Incident;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Groups what happened close together. */
final class Incidents {
    /** Longer silence than this separates two incidents; a choice of this project, no property of the logs. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private Incidents() {}

    static List<Incident> of(List<Symptom> symptoms, List<Finding> findings) {
        List<Symptom> timed = symptoms.stream()
                .filter(Symptom::timed)
                .sorted((a, b) -> a.start().compareTo(b.start()))
                .toList();
        var incidents = new ArrayList<Incident>();
        var group = new ArrayList<Symptom>();
        Instant latest = Instant.MIN;
        for (Symptom symptom : timed) {
            if (!group.isEmpty() && symptom.start().isAfter(latest.plus(SILENCE))) {
                incidents.add(incident(group, findings));
                group.clear();
                latest = symptom.end();
            }
            group.add(symptom);
            latest = symptom.end().isAfter(latest) ? symptom.end() : latest;
        }
        if (!group.isEmpty()) {
            incidents.add(incident(group, findings));
        }
        return incidents;
    }

    private static Span around(List<Symptom> group) {
        return Span.around(group.stream().map(Symptom::span)).orElseThrow();
    }

    private static Incident incident(List<Symptom> group, List<Finding> findings) {
        Span span = around(group);
        List<String> hosts = group.stream()
                .flatMap(symptom -> Stream.of(symptom.host(), symptom.peer()))
                .filter(host -> !host.isEmpty())
                .distinct()
                .sorted()
                .toList();
        List<String> ids = group.stream().map(Symptom::id).distinct().sorted().toList();
        List<String> named = findings.stream()
                .filter(finding -> finding.span().filter(span::overlaps).isPresent())
                .map(Finding::id)
                .toList();
        return new Incident(span, hosts, ids, named);
    }
}
