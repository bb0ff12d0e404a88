package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreRunsOfLettersDigitsAndUnderscores() {
        assertThat(Words.of("LM-1 at 10.0.3.4: 0x80072746, VM_Name=«Größe»!"))
                .containsExactly("LM", "1", "at", "10", "0", "3", "4", "0x80072746", "VM_Name", "Größe");
    }

    @Test
    void everyIdeographIsAWord() {
        assertThat(Words.of("VM1接続リセット")).containsExactly("VM1", "接", "続", "リセット");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of(" -*?- ")).isEmpty();
    }

    @Test
    void longWordsAreCut() {
        assertThat(Words.of("x".repeat(65) + " y")).containsExactly("x".repeat(64), "y");
    }

    @Test
    void wildcardsBelongToTheWordsOfAPattern() {
        assertThat(Words.ofPattern("10.0.* istan?ul-*")).containsExactly("10", "0", "*", "istan?ul", "*");
    }
}
