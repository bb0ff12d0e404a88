package dev.culprit.pipeline;

import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.Problem;
import java.util.List;
import java.util.Map;

/**
 * What became of one reading of all events.
 *
 * @param artifacts each file, once
 * @param problems what could not be read as it should
 * @param clocks how far clocks of hosts were off, by host; the events have the times that the hosts wrote
 * @param partial whether some input was left unread because the reading was told to stop
 */
record EventPass(
        List<ArtifactOutcome> artifacts,
        List<Problem> problems,
        Map<String, List<ClockOffset>> clocks,
        boolean partial) {
    EventPass {
        artifacts = List.copyOf(artifacts);
        problems = List.copyOf(problems);
        clocks = Map.copyOf(clocks);
    }
}
