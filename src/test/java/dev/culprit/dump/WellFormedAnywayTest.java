package dev.culprit.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.XmlVisitor;
import dev.culprit.dump.RecordDump.Form;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records that no log was ever meant to hold. */
class WellFormedAnywayTest {
    private static final int RECORDS = 20_000;
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "1",
            "-",
            ".",
            ":",
            "_",
            " ",
            "xmlns",
            "xmlns:",
            "xml",
            "xml:",
            "a:",
            "b:",
            "<",
            ">",
            "&",
            "'",
            "\"",
            "]]>",
            "?>",
            "<!--",
            "\u0000",
            "\t",
            "\r\n",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uFFFE",
            "\uFFFF",
            "é",
            "Ȁ",
            "\u0300",
            "\u00b7",
            "\u202e",
            "http://www.w3.org/XML/1998/namespace",
            "http://www.w3.org/2000/xmlns/",
            "urn:a");

    @Test
    void everySequenceOfStepsIsWellFormed() throws Exception {
        var random = new Random(20131008);
        var records = new EventRecord[RECORDS];
        for (int index = 0; index < RECORDS; index++) {
            records[index] = hostile(random);
        }

        assertThat(WellFormed.events(Dumped.as(Form.XML, records))).hasSize(RECORDS);
    }

    private static HandMadeRecord hostile(Random random) {
        HandMadeRecord record = HandMadeRecord.bare()
                .with(SystemField.PROVIDER_NAME, text(random))
                .with(text(random), text(random))
                .saying(text(random))
                .damaged(random.nextInt(4) == 0 ? "torn " + text(random) : "")
                .xml(visitor -> {
                    visitor.startElement(text(random));
                    for (int steps = random.nextInt(20); steps > 0; steps--) {
                        step(random, visitor);
                    }
                });
        return random.nextInt(4) == 0 ? record.found() : record;
    }

    private static void step(Random random, XmlVisitor visitor) {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                visitor.startElement(text(random));
                for (int attributes = random.nextInt(6); attributes > 0; attributes--) {
                    visitor.attribute(text(random), text(random));
                }
            }
            case 2 -> visitor.attribute(text(random), text(random));
            case 3, 4 -> visitor.text("x" + text(random));
            case 5 -> visitor.instruction(text(random), text(random));
            default -> visitor.endElement();
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
