package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.culprit.testkit.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets of one bundle however it was packed. */
class PackedBundlesTest {
    private static final Path BUNDLE =
            Path.of("corpus", "live-migration-mtu-mismatch-host", "fires-event-viewer-xml", "bundle");

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"zip", "7z", "tar", "tar.gz", "tar.xz"})
    void theVerdictIsTheSameHoweverTheBundleWasPacked(String form) throws IOException {
        Path packed = Files.write(work.resolve("bundle." + form), pack(form));

        JsonNode fromFolder = report("analyze", BUNDLE.toString());
        JsonNode fromArchive = report("analyze", packed.toString());

        assertThat(fromFolder.at("/findings")).isNotEmpty();
        assertThat(withoutPaths(fromArchive, packed)).isEqualTo(withoutPaths(fromFolder, BUNDLE));
    }

    @Test
    void theInventoryAccountsForEveryFileOfA7z() throws IOException {
        Path packed = Files.write(work.resolve("bundle.7z"), pack("7z"));

        JsonNode inventory = report("inventory", packed.toString());

        List<String> paths = inventory.at("/artifacts").findValuesAsText("path");
        assertThat(paths).hasSize(1 + files().size()).contains("bundle.7z", "bundle.7z!/Node_SRV1/System.xml");
        assertThat(inventory.at("/hosts")).hasSize(2);
    }

    @Test
    void anInputThatAPasswordProtectsIsNamedAndEndsWithNothingReadable() throws IOException {
        Path visible = Files.write(work.resolve("a.7z"), Packed.lockedSevenZip(Packed.file("System.evtx", "x")));
        Path hidden = Files.write(work.resolve("b.7z"), Packed.LIST_LOCKED_7Z);

        CommandRun first = CommandRun.of(work, "analyze", visible.toString(), "-v");
        CommandRun second = CommandRun.of(work, "inventory", hidden.toString());

        assertThat(first.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(first.out() + first.err()).contains("a.7z", "is protected by a password");
        assertThat(second.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(second.out()).contains("b.7z", "is protected by a password");
    }

    private JsonNode report(String verb, String path) throws IOException {
        CommandRun run = CommandRun.of(work, verb, path, "-f", "json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.RAN);
        return new ObjectMapper().readTree(run.out());
    }

    /** Returns a report as text with the archive's part of each path, its own row and what the run is called left out. */
    private static String withoutPaths(JsonNode report, Path input) throws IOException {
        ObjectNode rest = report.deepCopy();
        rest.remove(List.of("bundle", "run"));
        String inside = input.getFileName() + "!/";
        ObjectMapper mapper = new ObjectMapper();
        JsonNode renamed = mapper.readTree(mapper.writeValueAsString(rest).replace(inside, ""));
        ((ArrayNode) renamed.at("/artifacts"))
                .removeIf(row -> row.path("kind").asText().equals("archive"));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(renamed);
    }

    private static byte[] pack(String form) throws IOException {
        Packed.Source[] files = files().toArray(Packed.Source[]::new);
        return switch (form) {
            case "zip" -> Packed.zip64(files);
            case "7z" -> Packed.sevenZip(files);
            case "tar" -> Packed.tar(files);
            case "tar.gz" -> Packed.gzip(Packed.tar(files));
            case "tar.xz" -> Packed.xz(Packed.tar(files));
            default -> throw new IllegalArgumentException(form);
        };
    }

    /** The files of the bundle in an order that is not that of their names. */
    private static List<Packed.Source> files() throws IOException {
        try (Stream<Path> walk = Files.walk(BUNDLE)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            var sources = new ArrayList<Packed.Source>();
            for (Path file : files) {
                String name = BUNDLE.relativize(file).toString().replace('\\', '/');
                sources.add(0, Packed.file(name, Files.readAllBytes(file)));
            }
            return sources;
        }
    }
}
