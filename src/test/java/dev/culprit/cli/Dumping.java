package dev.culprit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Dumps logs through the command line. */
final class Dumping {
    private Dumping() {}

    static CommandRun dump(Path path, String... more) {
        var arguments = new ArrayList<>(List.of("dump", path.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(path, arguments.toArray(String[]::new));
    }

    /** Returns a log of ordinary events, each with its number as text and as a number. */
    static byte[] events(int count) {
        var log = new EvtxWriter();
        for (int id = 1; id <= count; id++) {
            log.add(WrittenEvent.example(id)
                    .withData(Xml.element(
                            "EventData",
                            Xml.element("Data", Xml.value(Value.string("event " + id)))
                                    .attribute("Name", Xml.text("text")),
                            Xml.element("Data", Xml.value(Value.uint32(id))).attribute("Name", Xml.text("count")))));
        }
        return log.toBytes();
    }

    /** Returns what was printed, line by line. */
    static List<JsonNode> json(CommandRun run) throws IOException {
        var mapper = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (String line : run.out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
