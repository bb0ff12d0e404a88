package dev.culprit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {
    @ParameterizedTest
    @CsvSource({
        "SRV1, srv1",
        "SRV1.BLOG.COM, srv1",
        "srv1.blog.com., srv1",
        "'\\\\SRV1', srv1",
        "' SRV1 ', srv1",
        "10.0.0.2, 10.0.0.2",
        "fe80::1, fe80::1",
        "-, ''",
        "'', ''"
    })
    void everySpellingOfAHostHasOneIdentity(String printed, String identity) {
        assertThat(HostName.of(printed)).isEqualTo(identity);
    }
}
