package dev.culprit.model;

/**
 * What a rule of a cause says when it fires.
 *
 * @param role for or against the cause
 * @param strength how much
 */
public record Weighing(Evidence.Role role, Strength strength) {
    /** Returns how far it moves the log-odds, in nats; negative if it speaks against the cause. */
    public double weight() {
        return role == Evidence.Role.SUPPORTS ? strength.weight() : -strength.weight();
    }
}
