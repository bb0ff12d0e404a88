package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermBufferTest {
    private final TermBuffer terms = new TermBuffer();

    @ParameterizedTest
    @ValueSource(strings = {"", "VMMS-Admin", "Größe ÄÖÜ", "ОТКАЗАНО", "İI", "ΣΑΣ", "接続", "\uD801\uDC00 \uD83D\uDE80"})
    void lowerCaseIsThatOfQueriesAndUtf8IsThatOfJava(String text) {
        terms.addLower(text, 0, text.length());
        terms.endTerm();
        terms.addExact(text, Integer.MAX_VALUE);
        terms.endTerm();

        assertThat(texts()).containsExactly(LowerCase.of(text), text);
    }

    @Test
    void manyLongTermsFit() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            expected.add(Integer.toString(i).repeat(i));
            terms.addExact(expected.get(i), Integer.MAX_VALUE);
            terms.endTerm();
        }

        assertThat(texts()).isEqualTo(expected);
    }

    @Test
    void clearingForgetsWhatWasWritten() {
        Words.addTo(terms, "connection reset");
        terms.clear();
        Words.addTo(terms, "timed out");

        assertThat(texts()).containsExactly("timed", "out");
    }

    @Test
    void longTextsAreCutAndSeparatorsReplaced() {
        terms.addExact("abc\0def", 5);
        terms.endTerm();

        assertThat(texts()).containsExactly("abc\uFFFDd");
    }

    @Test
    void numbersKeepTheirOrder() {
        int[] numbers = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
        for (int number : numbers) {
            terms.addInt(number);
            terms.endTerm();
        }

        for (int i = 1; i < numbers.length; i++) {
            assertThat(term(i)).isGreaterThan(term(i - 1));
            assertThat(new TermParts(term(i)).number()).isEqualTo(numbers[i]);
        }
    }

    private BytesRef term(int index) {
        BytesRef term = new BytesRef();
        terms.read(index, term);
        return term;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < terms.count(); i++) {
            texts.add(term(i).utf8ToString());
        }
        return texts;
    }
}
