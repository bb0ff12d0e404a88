package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedValuesTest {

    @Test
    void straightAndTypographicMarksOfAnyLanguageHoldValues() {
        assertThat(QuotedValues.in("machine 'A' and \u2018B\u2032 and \u201EC\u201C and \u00AB D \u00BB and \"E\""))
                .containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void anApostropheInsideAWordIsNoMark() {
        assertThat(QuotedValues.in("l'ordinateur couldn't reach host 'SRV2'")).containsExactly("SRV2");
    }
}
