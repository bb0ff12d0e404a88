package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleAnnotations;
import dev.culprit.model.Burst;
import dev.culprit.model.CounterEpisode;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Event;
import dev.culprit.model.EventTally;
import dev.culprit.model.Limits;
import dev.culprit.model.NearMiss;
import dev.culprit.model.Outlier;
import dev.culprit.model.Perception;
import dev.culprit.model.Recurrence;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import dev.culprit.model.SymptomDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kie.api.definition.rule.Rule;

/** Gathers the symptoms that perception rules name. */
final class SymptomRecorder implements Perception {
    private final Limits limits;
    private final List<DraftedSymptom> drafts = new ArrayList<>();
    private final List<NearMiss> nearMisses = new ArrayList<>();
    private String symptom = "";
    private String rule = "";

    SymptomRecorder(Limits limits) {
        this.limits = limits;
    }

    void restart() {
        drafts.clear();
        nearMisses.clear();
    }

    void beforeMatch(Rule fired) {
        symptom = RuleAnnotations.symptom(fired);
        rule = fired.getName();
    }

    @Override
    public SymptomDraft symptom(Event event) {
        return draft(event.host(), Optional.of(new Span(event.time(), event.time())), 1, List.of(event.source()));
    }

    @Override
    public SymptomDraft symptom(Burst burst) {
        List<SourceRef> sources = burst.events().stream().map(Event::source).toList();
        return draft(burst.host(), Optional.of(new Span(burst.start(), burst.end())), burst.size(), sources);
    }

    @Override
    public SymptomDraft symptom(EventTally tally) {
        return draft(tally.host(), Optional.of(new Span(tally.first(), tally.last())), tally.count(), List.of());
    }

    @Override
    public SymptomDraft symptom(Setting setting) {
        return draft(setting.host(), Optional.empty(), 1, List.of(setting.source()))
                .about(setting.subject())
                .detail("name", setting.name())
                .detail("value", setting.value());
    }

    @Override
    public SymptomDraft symptom(CounterSeries series) {
        var span = new Span(series.start(), series.end());
        return draft(series.host(), Optional.of(span), Math.max(series.size(), 1), List.of(series.peakSource()))
                .about(series.instance());
    }

    @Override
    public SymptomDraft symptom(CounterEpisode episode) {
        return draft(episode.host(), Optional.of(episode.span()), episode.samples(), List.of(episode.source()))
                .about(episode.instance());
    }

    @Override
    public SymptomDraft symptom(Recurrence recurrence) {
        var span = new Span(recurrence.start(), recurrence.end());
        return draft(recurrence.host(), Optional.of(span), recurrence.occurrences(), recurrence.sources())
                .detail("clock", recurrence.clock())
                .detail("days", recurrence.days());
    }

    @Override
    public SymptomDraft symptom(Outlier outlier) {
        return symptom(outlier.series()).detail("value", outlier.value()).detail("others", outlier.others());
    }

    private SymptomDraft draft(String host, Optional<Span> span, long count, List<SourceRef> sources) {
        var draft = new DraftedSymptom(symptom, host, span, count, sources);
        drafts.add(draft);
        return draft;
    }

    @Override
    public void nearMiss(String limit, double value, Object source) {
        nearMisses.add(new NearMiss(rule, limit, value, limits.get(limit), placeOf(source)));
    }

    private static SourceRef placeOf(Object source) {
        if (source instanceof Event event) {
            return event.source();
        }
        if (source instanceof Setting setting) {
            return setting.source();
        }
        if (source instanceof Recurrence recurrence) {
            return recurrence.sources().get(0);
        }
        if (source instanceof Burst burst) {
            return burst.events().get(0).source();
        }
        if (source instanceof CounterEpisode episode) {
            return episode.source();
        }
        if (source instanceof Outlier outlier) {
            return outlier.series().source();
        }
        return source instanceof CounterSeries series ? series.source() : SourceRef.whole("");
    }

    List<Symptom> symptoms() {
        return drafts.stream().map(DraftedSymptom::finished).distinct().sorted().toList();
    }

    List<NearMiss> nearMisses() {
        return nearMisses;
    }
}
