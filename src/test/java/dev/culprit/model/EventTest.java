package dev.culprit.model;

import static dev.culprit.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTest {
    private final Event event = anEvent("Ntfs", 147)
            .with("", "first")
            .with("Path", "C:\\a")
            .with("path", "C:\\b")
            .code("0x80070005")
            .build();

    @Test
    void aValueIsFoundByItsNameInAnyCaseAndByItsPosition() {
        assertThat(event.value("PATH")).isEqualTo("C:\\a");
        assertThat(event.value(0)).isEqualTo("first");
        assertThat(event.value(2)).isEqualTo("C:\\b");
    }

    @Test
    void aValueThatIsNotThereIsEmpty() {
        assertThat(event.value("Volume")).isEmpty();
        assertThat(event.value(3)).isEmpty();
        assertThat(event.value(-1)).isEmpty();
    }

    @Test
    void aCodeIsTheSameInEverySpellingOfItsDigits() {
        assertThat(event.hasCode("0x80070005")).isTrue();
        assertThat(event.hasCode("0x5")).isFalse();
        assertThatThrownBy(() -> event.hasCode("80070005")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void eventsAreOrderedByTimeThenHostThenRecord() {
        Event early = anEvent("A", 1).on("srv2").at("2013-10-08T10:06:15Z").build();
        Event late =
                anEvent("A", 1).on("srv1").at("2013-10-08T10:06:16Z").record(9).build();
        Event later =
                anEvent("A", 1).on("srv1").at("2013-10-08T10:06:16Z").record(10).build();
        Event last =
                anEvent("A", 1).on("srv2").at("2013-10-08T10:06:16Z").record(1).build();

        assertThat(Stream.of(last, later, late, early).sorted()).containsExactly(early, late, later, last);
    }
}
