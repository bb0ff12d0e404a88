package dev.culprit.pipeline;

import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.Problem;
import java.util.List;

/**
 * What became of one reading of all events.
 *
 * @param artifacts each file, once
 * @param problems what could not be read as it should
 * @param partial whether some input was left unread because the reading was told to stop
 */
record EventPass(List<ArtifactOutcome> artifacts, List<Problem> problems, boolean partial) {
    EventPass {
        artifacts = List.copyOf(artifacts);
        problems = List.copyOf(problems);
    }
}
