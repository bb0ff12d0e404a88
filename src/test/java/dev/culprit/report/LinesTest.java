package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void textBreaksAtBlanksOnly() {
        assertThat(Lines.of("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void noBreakSpaceHoldsNumberAndUnitTogether() {
        assertThat(Lines.of("it took 97\u00A0ms", 10)).containsExactly("it took", "97\u00A0ms");
    }

    @Test
    void wordWiderThanTheLineIsCut() {
        assertThat(Lines.of("ab 0123456789", 4)).containsExactly("ab", "0123", "4567", "89");
    }

    @Test
    void middleDotIsLeftOutAtTheEndOfALine() {
        assertThat(Lines.of("strong · SRV1 · file", 8)).containsExactly("strong", "SRV1", "file");
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        assertThat(Lines.of("", 10)).containsExactly("");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningMarksNone() {
        assertThat(Lines.width("仮想 VM e\u0301 \uD83D\uDE00")).isEqualTo(12);
        assertThat(Lines.of("仮想マシン", 4)).containsExactly("仮想", "マシ", "ン");
    }

    @Test
    void shortenedTextSaysThatItIs() {
        assertThat(Lines.shortened("one two", 7)).isEqualTo("one two");
        assertThat(Lines.shortened("one two", 5)).isEqualTo("one…");
    }

    @Test
    void aPathIsBrokenBehindSlashes() {
        assertThat(Lines.ofPath("Node_HV-N1/ClusterReports/GetCounters.blg", 26))
                .containsExactly("Node_HV-N1/ClusterReports/", "GetCounters.blg");
        assertThat(Lines.ofPath("a/averylongname", 8)).containsExactly("a/", "averylon", "gname");
        assertThat(Lines.ofPath("short", 8)).containsExactly("short");
    }
}
