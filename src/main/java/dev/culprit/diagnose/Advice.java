package dev.culprit.diagnose;

import dev.culprit.model.CausePage.Confirm;
import dev.culprit.model.CausePage.Remediation;
import dev.culprit.model.Finding.Settle;
import dev.culprit.model.Finding.Step;
import dev.culprit.model.Symptom;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Chooses the commands and steps of a page that fit what was seen, names the hosts they are for, and fills them in. */
final class Advice {
    private final SeenSymptoms symptoms;
    private final UnaryOperator<String> stating;

    /**
     * Prepares for the findings of one bundle.
     *
     * @param stating tells how to state the fact of a name
     */
    Advice(SeenSymptoms symptoms, UnaryOperator<String> stating) {
        this.symptoms = symptoms;
        this.stating = stating;
    }

    /**
     * Returns the commands that would settle the question, where they are due.
     *
     * @param hosts hosts of the finding; what is due on no particular one is for the first
     */
    List<Settle> confirm(Episode episode, List<String> hosts) {
        return episode.page().confirm().stream()
                .filter(confirm -> seen(confirm.due().unless(), episode, hosts).isEmpty())
                .flatMap(confirm -> settle(confirm, episode, hosts))
                .distinct()
                .toList();
    }

    private Stream<Settle> settle(Confirm confirm, Episode episode, List<String> hosts) {
        String state = confirm.fact().isEmpty() ? "" : stating.apply(confirm.fact());
        if (confirm.due().when().isEmpty()) {
            String host = episode.key().host().isEmpty()
                    ? hosts.stream().findFirst().orElse("")
                    : episode.key().host();
            String peer = episode.key().peer();
            String command = Placeholders.fill(confirm.command(), host, peer, episode.symptoms());
            String place = confirm.on().equals("peer") ? peer : host;
            return Stream.of(new Settle(command, place, confirm.readOnly(), confirm.tells(), state));
        }
        return seen(confirm.due().when(), episode, hosts).stream()
                .map(symptom -> new Settle(
                        filled(confirm.command(), symptom, episode),
                        symptom.host(),
                        confirm.readOnly(),
                        confirm.tells(),
                        state));
    }

    /** Returns the steps of the fix that are due. */
    List<Step> remediation(Episode episode, List<String> hosts) {
        return episode.page().remediation().stream()
                .filter(step -> seen(step.due().unless(), episode, hosts).isEmpty())
                .flatMap(step -> steps(step, episode, hosts))
                .distinct()
                .toList();
    }

    private Stream<Step> steps(Remediation step, Episode episode, List<String> hosts) {
        if (step.due().when().isEmpty()) {
            return Stream.of(new Step(step.step(), step.command(), step.reversible()));
        }
        return seen(step.due().when(), episode, hosts).stream()
                .map(symptom -> new Step(
                        filled(step.step(), symptom, episode),
                        filled(step.command(), symptom, episode),
                        step.reversible()));
    }

    /** Returns one symptom of that id for each host and subject of the finding, whether or not a rule weighed it. */
    private List<Symptom> seen(String id, Episode episode, List<String> hosts) {
        var places = new HashSet<List<String>>();
        return symptoms.of(id).stream()
                .filter(symptom -> inTime(symptom, episode))
                .filter(symptom -> symptom.host().isEmpty() || hosts.isEmpty() || hosts.contains(symptom.host()))
                .filter(symptom -> places.add(List.of(symptom.host(), symptom.subject())))
                .toList();
    }

    private static boolean inTime(Symptom symptom, Episode episode) {
        var window = episode.page().window();
        return !symptom.timed()
                || window.isEmpty()
                || episode.span().isEmpty()
                || episode.span().get().isWithin(window.get(), symptom.span());
    }

    /** Fills in a text about one symptom: its own values come before those of the rest of the episode. */
    private static String filled(String text, Symptom symptom, Episode episode) {
        List<Symptom> known =
                Stream.concat(Stream.of(symptom), episode.symptoms().stream()).toList();
        return Placeholders.fill(text, symptom.host(), symptom.peer(), known);
    }
}
