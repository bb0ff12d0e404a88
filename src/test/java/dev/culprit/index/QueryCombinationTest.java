package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How terms are combined; the numbers are the records found. */
class QueryCombinationTest {
    @TempDir
    static Path root;

    private static IndexSearch search;

    @BeforeAll
    static void writeTheBundle() throws IOException {
        WrittenIndex.write(root.resolve("index"), SmallBundle.events());
        search = WrittenIndex.open(root.resolve("index"));
    }

    @AfterAll
    static void close() throws IOException {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "error:0x80072746 AND host:srv1 ; 2",
                "error:0x80072746 && host:srv1 ; 2",
                "error:0x80072746 host:srv1 ; 2",
                "id:20413 OR id:21018 ; 1 3",
                "id:20413 || id:21018 ; 1 3",
                "host:srv1 AND id:20413 OR level:critical ; 1 4711",
                "level:critical OR host:srv1 AND id:20413 ; 1 4711",
                "host:srv1 AND (id:20413 OR level:critical) ; 1",
                "NOT host:srv1 ; 3 4711 5",
                "-host:srv1 ; 3 4711 5",
                "!host:srv1 ; 3 4711 5",
                "host:srv2 NOT level:critical ; 3",
                "host:srv2 AND NOT level:critical ; 3",
                "+host:srv2 -level:critical ; 3",
                "host:srv2 -(level:critical OR id:1) ; 3",
                "level:critical OR NOT host:(srv1 OR srv2) ; 4711 5",
                "NOT (host:srv1 OR host:srv2) ; 5",
                "host:srv1\u00A0id:20413 ; 1",
                "((host:srv1)) ; 1 2"
            })
    void termsAreCombined(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @Test
    void whatTheHelpNamesIsUnderstood() throws Exception {
        List<String> examples = IndexSearch.QUERY_HELP
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst(" {2,}.*", ""))
                .toList();

        assertThat(examples).hasSizeGreaterThan(10).contains("error:0x80072746", "reset \"timed out\"");
        for (String example : examples) {
            assertThat(search.search(example, Span.ALWAYS, 0).events()).isEmpty();
        }
    }

    @Test
    @Tag("locale")
    void lowerCaseIsTheSameUnderEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            // In Turkish the lower case of I is a letter of its own.
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Path place = root.resolve("turkish");
            WrittenIndex.write(place, SmallBundle.events());
            try (IndexSearch turkish = WrittenIndex.open(place)) {
                assertThat(SmallBundle.records(turkish, "VMNAME:istanbul-1 AND ISTANBUL AND ID:21018"))
                        .containsExactly(3L);
                assertThat(SmallBundle.records(turkish, "level:INFO CHANNEL:*ADMIN"))
                        .containsExactly(1L);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
