package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryErrorsTest {
    @TempDir
    static Path root;

    private static IndexSearch search;

    @BeforeAll
    static void writeAnIndex() throws IOException {
        WrittenIndex.write(
                root.resolve("index"),
                List.of(EventText.record(1)
                        .with("VmName", "x")
                        .with("VmId", "y")
                        .with("Zone", "z")
                        .event()));
        search = WrittenIndex.open(root.resolve("index"));
    }

    @AfterAll
    static void close() throws IOException {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` ` | 0 | it is empty",
                "host: | 5 | a value is missing",
                "host: srv1 | 5 | a value is missing",
                "host:srv1 AND | 13 | something is missing at the end",
                "host:srv1 AND OR id:1 | 14 | not expected here",
                "(host:srv1 | 10 | something is missing at the end",
                "host:srv1) | 9 | not expected here",
                "host:srv1 \"reset | 10 | quotation mark is not closed",
                "host:srv1 \" \" | 11 | nothing between these quotation marks",
                "id:[22038 22040] | 3 | begins no range",
                "id:[22038 TO 22040 | 3 | begins no range",
                "id:abc | 3 | abc is not a number",
                "id:[a TO 5] | 4 | a is not a number",
                "level:bad | 6 | critical, error, info, information, verbose, warning",
                "record:x | 7 | not the number of a record",
                "line:-1 | 5 | not the number of a line",
                "time:yesterday | 5 | not a time",
                "time:2013-13-01 | 5 | not in the calendar",
                "error:WSAENOSUCH | 6 | neither an error code nor the symbol",
                "error:99999999999999 | 6 | neither an error code nor the symbol",
                "error:4294967296 | 6 | does not fit in 32 bits",
                "host:[a TO b] | 6 | ranges are for time, id, level, record and line",
                "a [1 TO 2] | 3 | ranges are for",
                "host:srv1 AND - | 14 | no letter or digit",
                "host:srv1 AND ... | 14 | no letter or digit",
                "user:CORP\\Alice AND foo:b:c/d | 5 | user is not a field",
                "host:srv1 AND fn:x | 17 | fn is not a field"
            })
    void aMistakeIsToldWithItsPlace(String query, int position, String reason) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> search.search(query, Span.ALWAYS, 1))
                .withMessageContaining(reason)
                .withMessageContaining("For example: ")
                .satisfies(problem -> {
                    assertThat(problem.query()).isEqualTo(query);
                    assertThat(problem.position()).isEqualTo(position);
                });
    }

    @Test
    void theMessageShowsTheQueryThePlaceAndAnExample() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> search.search("host:srv1 AND id:12x", Span.ALWAYS, 1))
                .withMessage("""
                        The query is not understood at character 18: 12x is not a number.
                          host:srv1 AND id:12x
                                           ^
                          For example: id:[22038 TO 22040]""");
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> search.search("vm:x", Span.ALWAYS, 1))
                .withMessageContaining(
                        "known fields are error, host, provider, id, level, channel, time, record, line, file and data.NAME")
                .withMessageContaining("similar names of values here: data.vmid, data.vmname.");
    }

    @Test
    void aQueryThatIsTooLongDeepOrComplexIsRefused() {
        assertThatItIsRefused("x".repeat(10_001), "longer than");
        assertThatItIsRefused("(".repeat(51) + "x" + ")".repeat(51), "nested deeper");
        assertThatItIsRefused("x ".repeat(2_000), "more than 1024 parts");
        assertThatItIsRefused("*a".repeat(10) + "?".repeat(2_000) + "b", "too many wildcards");
    }

    private static void assertThatItIsRefused(String query, String reason) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> search.search(query, Span.ALWAYS, 1))
                .withMessageContaining(reason);
    }
}
