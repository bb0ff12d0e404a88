package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CauseKind;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.Evidence;
import dev.culprit.model.Severity;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import dev.culprit.model.Verdict;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import dev.culprit.testkit.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("locale")
class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Analysis> analyses() {
        var suppressed =
                MigrationReset.finding(MigrationReset.page(), Verdict.SUPPRESSED, 0.93, MigrationReset.evidence());
        return Stream.of(
                Analyses.migrationReset(),
                withRecords(),
                Analyses.with(List.of(suppressed)),
                Analyses.nothingFound(),
                Analyses.damaged(),
                Analyses.empty());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyReportSatisfiesThePublishedSchema(Analysis analysis) throws IOException {
        assertThat(schema("report").validate(MAPPER.readTree(report(analysis, true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyInventorySatisfiesThePublishedSchema(Analysis analysis) throws IOException {
        assertThat(schema("inventory").validate(inventory(analysis))).isEmpty();
    }

    private static Analysis withRecords() {
        List<Event> events = List.of(
                MigrationReset.event(4711, 22038, "", new Datum("ErrorCode", "0x80072746")),
                MigrationReset.event(4712, 22040, "it has a text"));
        return Analyses.withEvents(events, MigrationReset.finding());
    }

    @Test
    void evidenceTellsRecordsWithoutTextAndWhatTheirCodesMean() throws IOException {
        JsonNode reset = MAPPER.readTree(report(withRecords(), false)).at("/findings/0/evidence/0");

        assertThat(reset.get("records")).isEqualTo(MAPPER.readTree("""
                [{"source": {"artifact": "SRV1/Microsoft-Windows-Hyper-V-VMMS-Admin.evtx", "record": 4711},
                  "says": "ErrorCode=0x80072746"}]
                """));
        assertThat(reset.get("codes")).isEqualTo(MAPPER.readTree("""
                [{"code": "0x80072746", "symbol": "WSAECONNRESET", "meaning": "the other end cut the connection"}]
                """));
    }

    @Test
    void wrongDocumentsFailTheSchema() throws IOException {
        JsonSchema schema = schema("report");
        ObjectNode stranger = found();
        stranger.put("extra", 1);
        ObjectNode incomplete = found();
        incomplete.remove("causes");
        ObjectNode label = found();
        ((ObjectNode) label.at("/findings/0")).put("verdict", "certain");
        ObjectNode time = found();
        ((ObjectNode) time.at("/bundle/span")).put("start", "2013-10-08 07:00:01");
        ObjectNode place = found();
        ((ObjectNode) place.at("/findings/0/evidence/0/sources/0")).put("line", 3);

        assertThat(Stream.of(stranger, incomplete, label, time, place))
                .allSatisfy(wrong -> assertThat(schema.validate(wrong)).isNotEmpty());
    }

    @Test
    void inventoryRepeatsTheReportWordForWord() throws IOException {
        JsonNode inventory = inventory(Analyses.damaged());
        JsonNode report = MAPPER.readTree(report(Analyses.damaged(), false));

        assertThat(List.of("hosts", "artifacts", "coverage", "problems"))
                .allSatisfy(member -> assertThat(inventory.get(member)).isEqualTo(report.get(member)));
    }

    @Test
    void bothSchemasDescribeSharedMembersAlike() throws IOException {
        JsonNode inventory = schema("inventory").getSchemaNode().get("$defs");
        JsonNode report = schema("report").getSchemaNode().get("$defs");

        assertThat(inventory.properties())
                .isNotEmpty()
                .allSatisfy(definition ->
                        assertThat(report.get(definition.getKey())).isEqualTo(definition.getValue()));
    }

    static Stream<Arguments> labelsOfTheModel() {
        return Stream.of(
                arguments("/finding/properties/kind", labels(CauseKind.values(), CauseKind::label)),
                arguments("/finding/properties/severity", labels(Severity.values(), Severity::label)),
                arguments("/finding/properties/status", labels(Status.values(), Status::label)),
                arguments("/verdict", labels(Verdict.values(), Verdict::label)),
                arguments("/evidence/properties/role", labels(Evidence.Role.values(), Evidence.Role::label)),
                arguments("/evidence/properties/strength", labels(Strength.values(), Strength::label)),
                arguments("/artifact/properties/kind", labels(ArtifactKind.values(), ArtifactKind::label)),
                arguments("/coverage/properties/state", labels(CoverageState.values(), CoverageState::label)));
    }

    @ParameterizedTest
    @MethodSource("labelsOfTheModel")
    void schemaListsEveryLabelOfTheModel(String pointer, List<String> labels) throws IOException {
        JsonNode listed =
                schema("report").getSchemaNode().get("$defs").at(pointer).get("enum");

        assertThat(StreamSupport.stream(listed.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                .isEqualTo(labels);
    }

    @Test
    void schemaKnowsEveryKindOfSource() throws IOException {
        assertThat(schema("report")
                        .getSchemaNode()
                        .at("/$defs/coverage/properties")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsAll(labels(CollectedSource.Kind.values(), CollectedSource.Kind::label));
    }

    @Test
    void membersStandInThePublishedOrder() throws IOException {
        assertThat(found().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "schema",
                        "tool",
                        "bundle",
                        "findings",
                        "causes",
                        "coverage",
                        "artifacts",
                        "problems",
                        "hosts",
                        "incidents",
                        "run");
    }

    @Test
    void timingsAreToldOnlyWhenAskedFor() throws IOException {
        assertThat(report(Analyses.empty(), false)).doesNotContain("timings");
        assertThat(MAPPER.readTree(report(Analyses.empty(), true))
                        .at("/run/timings/elapsedSeconds")
                        .asDouble())
                .isEqualTo(0.812);
    }

    @Test
    void timesKeepTheirHundredNanosecondsAndLoseTrailingZeros() throws IOException {
        JsonNode span = found().at("/findings/0/span");

        assertThat(span.get("start").asText()).isEqualTo("2013-10-08T10:06:15Z");
        assertThat(span.get("end").asText()).isEqualTo("2013-10-08T10:06:26.1234567Z");
    }

    @Test
    void whatIsNotKnownIsAbsent() throws IOException {
        JsonNode damaged = MAPPER.readTree(report(Analyses.damaged(), false));
        JsonNode photo = StreamSupport.stream(damaged.get("artifacts").spliterator(), false)
                .filter(artifact -> artifact.get("path").asText().equals("photo.evtx"))
                .findFirst()
                .orElseThrow();
        JsonNode openCause = StreamSupport.stream(damaged.get("causes").spliterator(), false)
                .filter(cause -> cause.get("verdict").asText().equals("not-evaluated"))
                .findFirst()
                .orElseThrow();
        JsonNode cmdlet = found().at("/coverage/2");

        assertThat(photo.has("bytes")).isFalse();
        assertThat(openCause.has("confidence")).isFalse();
        assertThat(cmdlet.has("cmdlet")).isTrue();
        assertThat(cmdlet.has("start") || cmdlet.has("end")).isFalse();
    }

    @Test
    void loneSurrogateIsReplacedAndPairsAreKept() throws IOException {
        var out = new StringWriter();
        Json.document(out, json -> json.text("name", "a\uD800b\uD83D\uDE00"));

        assertThat(out).hasToString("{\n  \"name\": \"a\uFFFDb\uD83D\uDE00\"\n}\n");
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Stream.of(values).map(label).toList();
    }

    private static ObjectNode found() throws IOException {
        return (ObjectNode) MAPPER.readTree(report(Analyses.migrationReset(), false));
    }

    private static String report(Analysis analysis, boolean timings) throws IOException {
        var out = new StringWriter();
        new JsonReport(timings, Names.of()).write(analysis, out);
        return out.toString();
    }

    private static JsonNode inventory(Analysis analysis) throws IOException {
        var out = new StringWriter();
        new InventoryJson().write(analysis, out);
        return MAPPER.readTree(out.toString());
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream(name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(MAPPER.readTree(in));
        }
    }
}
