package dev.culprit.diagnose;

import dev.culprit.model.FiredRule;
import dev.culprit.model.NearMiss;
import dev.culprit.model.Problem;
import dev.culprit.model.Symptom;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What both phases made of one group of hosts, before anything is concluded from it.
 *
 * @param symptoms what was perceived
 * @param coverage whether each symptom could have been perceived
 * @param ranking all causes with their evidence
 * @param nearMisses values that just missed a threshold
 * @param brokenCauses causes of which a rule threw, with what it threw
 * @param problems rules that threw
 * @param fired rules that fired
 */
record Judged(
        List<Symptom> symptoms,
        CoverageMap coverage,
        Ranking ranking,
        List<NearMiss> nearMisses,
        SortedMap<String, String> brokenCauses,
        List<Problem> problems,
        SortedSet<FiredRule> fired) {}
