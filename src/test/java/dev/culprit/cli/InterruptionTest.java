package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {
    private final List<Thread> hooks = new ArrayList<>();
    private final List<Integer> halts = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final Interruption interruption = new Interruption(hooks::add, halts::add);

    @Test
    @Timeout(10)
    void verdictThatIsOutKeepsItsCodeHoweverLongTheIndexTakes() throws InterruptedException {
        interruption.listen();
        interruption.verdictIsOut(ExitCode.FINDING, () -> givenUp.add("index"));

        hooks.get(0).start();
        hooks.get(0).join();

        assertThat(givenUp).containsExactly("index");
        assertThat(interruption.interrupted()).isTrue();
        assertThat(halts).containsExactly(ExitCode.FINDING);
    }

    @Test
    @Timeout(10)
    void runThatPrintsWhatItHasEndsAsInterrupted() throws InterruptedException {
        interruption.listen();
        var run = new Thread(() -> {
            while (!interruption.interrupted()) {
                Thread.onSpinWait();
            }
            interruption.exit(ExitCode.RAN);
        });
        run.start();

        hooks.get(0).start();
        hooks.get(0).join();
        run.join();

        assertThat(halts).containsExactly(ExitCode.INTERRUPTED);
    }
}
