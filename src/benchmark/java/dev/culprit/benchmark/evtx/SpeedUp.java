package dev.culprit.benchmark.evtx;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Seconds that one thread took and that several took for the same work. The two take turns, pass by pass, so that what
 * else the machine does disturbs both alike; JMH prints them by the second, as shares of the time: 0.64 {@code alone}
 * and 0.36 {@code together} say that several threads are 0.64 / 0.36 = 1.8 times as fast.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class SpeedUp {
    public double alone;
    public double together;

    void add(double secondsAlone, double secondsTogether) {
        alone += secondsAlone;
        together += secondsTogether;
    }
}
