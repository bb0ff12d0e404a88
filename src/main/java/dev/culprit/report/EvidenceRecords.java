package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.Evidence;
import dev.culprit.model.SourceRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that evidence rests on, in words where they carry no text themselves. */
final class EvidenceRecords {
    private final EventLines lines;
    private final Catalogue catalogue;
    private final Map<SourceRef, Event> events = new HashMap<>();

    EvidenceRecords(Analysis analysis, Catalogue catalogue) {
        this.lines = new EventLines(catalogue);
        this.catalogue = catalogue;
        Set<SourceRef> named = analysis.diagnosis().findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .flatMap(evidence -> evidence.sources().stream())
                .collect(Collectors.toSet());
        analysis.observations().events().stream()
                .filter(event -> named.contains(event.source()))
                .forEach(event -> events.put(event.source(), event));
    }

    /** Returns what the catalogue makes of the records without text, by their place and in its order; each line once. */
    Map<SourceRef, String> made(Evidence evidence, int atMost) {
        return once(evidence, atMost, event -> lines.made(event).orElse(""));
    }

    /** Returns the same, and the values of records that the catalogue has no line for. */
    Map<SourceRef, String> all(Evidence evidence, int atMost) {
        return once(evidence, atMost, event -> event.message().isBlank() ? lines.of(event) : "");
    }

    private Map<SourceRef, String> once(Evidence evidence, int atMost, Function<Event, String> said) {
        var places = new LinkedHashMap<String, SourceRef>();
        for (Event event : (Iterable<Event>) events(evidence)::iterator) {
            if (places.size() == atMost) {
                break;
            }
            String line = said.apply(event);
            if (!line.isEmpty()) {
                places.putIfAbsent(line, event.source());
            }
        }
        var byPlace = new LinkedHashMap<SourceRef, String>();
        places.forEach((line, place) -> byPlace.put(place, line));
        return byPlace;
    }

    /** Returns the known error codes in the records, each once, in the order of the records. */
    List<Catalogue.ErrorEntry> codes(Evidence evidence) {
        return events(evidence)
                .flatMap(event -> event.codes().stream())
                .distinct()
                .map(this::known)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Catalogue.ErrorEntry> known(ErrorCode code) {
        return Optional.ofNullable(catalogue.errors().get(code));
    }

    private Stream<Event> events(Evidence evidence) {
        return evidence.sources().stream().map(events::get).filter(Objects::nonNull);
    }
}
