package dev.culprit.testkit;

import dev.culprit.decode.Decoder;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a decoder made of one file. */
public record Decoded(
        List<RawEvent> events, List<RawEvent> recovered, List<RawSetting> settings, List<Problem> problems) {

    public static Decoded by(Decoder decoder, String path, String text) throws IOException {
        return by(decoder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Decoded by(Decoder decoder, String path, byte[] content) throws IOException {
        Artifact artifact = new Artifact(path, ArtifactKind.UNKNOWN, content.length, "");
        Recorder recorder =
                new Recorder(new Decoded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        decoder.decode(artifact, new ByteArrayInputStream(content), recorder);
        return recorder.decoded();
    }

    /** Returns the codes of the problems, in their order. */
    public List<String> problemCodes() {
        return problems.stream().map(Problem::code).toList();
    }

    private record Recorder(Decoded decoded) implements RawSink {
        @Override
        public void event(RawEvent event) {
            decoded.events.add(event);
        }

        @Override
        public void recovered(RawEvent event) {
            decoded.recovered.add(event);
        }

        @Override
        public void setting(RawSetting setting) {
            decoded.settings.add(setting);
        }

        @Override
        public void problem(Problem problem) {
            decoded.problems.add(problem);
        }
    }
}
