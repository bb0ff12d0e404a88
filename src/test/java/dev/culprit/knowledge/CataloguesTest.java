package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource.Kind;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.EventKey;
import dev.culprit.model.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CataloguesTest {
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Catalogues catalogues = new Catalogues(YamlText::read, problems::add);

    @Test
    void eventsKnowTheirFieldsAndProvidersTheirAliases() {
        add("events", """
            providerAliases: {"MSSQL$*": MSSQLSERVER}
            events:
              - {provider: VMMS, id: 21502, channel: VMMS-Admin, fields: [VmName, VmId], quoted: [VmName], meaning: failed}
            """);

        assertThat(problems).isEmpty();
        var entry = catalogues.catalogue().event(new EventKey("VMMS", 21502)).orElseThrow();
        assertThat(entry.fields()).containsExactly("VmName", "VmId");
        assertThat(entry.quoted()).containsExactly("VmName");
        assertThat(catalogues.catalogue().canonicalProvider("mssql$TOOLS")).isEqualTo("MSSQLSERVER");
    }

    @Test
    void eventMayBeUnverifiedAndItsLogUnknown() {
        add("events", """
            events:
            - {provider: QoS, id: 3, channel: "", meaning: started}
            - {provider: QoS, id: 4, channel: System, meaning: stopped, verified: false}
            """);

        assertThat(problems).isEmpty();
        assertThat(catalogues.catalogue().events().values())
                .extracting(EventEntry::channel, EventEntry::verified)
                .containsExactly(tuple("", true), tuple("System", false));
    }

    @Test
    void textOfAnEventNamesFieldsByPositionOrInQuotationMarks() {
        add("events", """
            events:
            - {provider: A, id: 1, channel: S, fields: [VmName], quoted: [Node], meaning: m, text: "{vmname} on {Node}"}
            """);

        assertThat(problems).isEmpty();
        assertThat(catalogues
                        .catalogue()
                        .event(new EventKey("A", 1))
                        .orElseThrow()
                        .text()
                        .names())
                .containsExactly("vmname", "Node");
    }

    @Test
    void symptomsKnowWhereTheyAreSeen() {
        add("symptoms", RuleTexts.SYMPTOMS);

        assertThat(problems).isEmpty();
        assertThat(catalogues.catalogue().symptoms())
                .extractingByKey("nic.jumbo")
                .extracting(SymptomEntry::seen, list(SeenIn.class))
                .containsExactly(
                        new SeenIn(Kind.CMDLET, "Get-NetAdapterAdvancedProperty", "Get-NetAdapterAdvancedProperty"),
                        new SeenIn(Kind.FACT, "network.jumbo", "ask"));
        assertThat(catalogues.catalogue().facts()).containsEntry("network.jumbo", "frames are large");
    }

    @Test
    void limitsAndErrorsAreNumbers() {
        add("limits", RuleTexts.LIMITS);
        add("errors", "errors: [{code: \"0x80072746\", symbol: WSAECONNRESET, meaning: reset}]");

        assertThat(problems).isEmpty();
        assertThat(catalogues.limits().get("switch.frame")).isEqualTo(9216);
        assertThat(catalogues.catalogue().symbol(ErrorCode.of("0x80072746"))).isEqualTo("WSAECONNRESET");
    }

    @Test
    void laterFileReplacesWhatItNames() {
        add("limits", RuleTexts.LIMITS);
        add("limits", RuleTexts.LIMITS.replace("9216", "1514"));

        assertThat(catalogues.limits().get("switch.frame")).isEqualTo(1514);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits|limits: {a: {value: many, unit: s, meaning: m, source: s}}|'many' is no number|decimal",
                "limits|limits: {a: {value: 1, unit: s, source: s}}|'meaning' is missing|add meaning",
                "errors|errors: [{code: 5, symbol: A, meaning: m}]|'5' is no error code|0x",
                "events|events: [{provider: A, id: 70000, channel: S, meaning: m}]|'70000' is no event id|0 to 65535",
                "events|events: [{provider: A, id: 1, meaning: m}]|'channel' is missing|add channel",
                "events|events: [{provider: A, id: 1, channel: S, meaning: m, verified: no}]|'no' is neither|true or false",
                "events|events: [{provider: A, id: 1, channel: S, meaning: m, fields: [VmName], text: '{VmNme} is up'}]|the text of event A 1 names 'VmNme'|did you mean VmName?",
                "events|events: [{provider: A, id: 1, channel: S, meaning: m, text: up, verified: false}]|not verified has no text|leave out text",
                "events|events: {provider: A}|'events' is names with values, not a list|write events: [",
                "symptoms|symptoms: {Nic: {meaning: m, seen: [{channel: S, collect: c}]}}|'Nic' is no symptom id|area.what",
                "symptoms|symptoms: {a.b: {meaning: m}}|no source is named that would show a.b|seen",
                "symptoms|symptoms: {a.b: {meaning: m, seen: [{channel: S, fact: f, collect: c}]}}|a source is one|channel",
                "limits|limits: {a: &x 1, b: *x}|aliases|value out",
                "limits|- 1|names with values were expected|name: value"
            })
    void mistakeIsNamedWithItsPlace(String file, String text, String message, String hint) {
        add(file, text);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules/catalog/" + file + ".yaml");
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    @Test
    void eventInTwoFilesOfOneFolderIsAProblemThatNamesBoth() {
        add("events", event("VMMS", "one"));
        add("events/hyper-v", "# more of them\n" + event("vmms", "two"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("rules/catalog/events/hyper-v.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).isEqualTo("event vmms 21502 already stands at rules/catalog/events.yaml:1");
        });
        assertThat(catalogues.catalogue().events().values())
                .extracting(EventEntry::meaning)
                .containsExactly("one");
    }

    @Test
    void eventOfAnAuthorsFolderReplacesTheBuiltInOne() {
        add("events", event("VMMS", "one"));
        catalogues.add(new RuleFile(RuleFile.Role.CATALOGUE, "events.yaml", "mine/events.yaml", event("VMMS", "two")));

        assertThat(problems).isEmpty();
        assertThat(catalogues.catalogue().events().values())
                .extracting(EventEntry::meaning)
                .containsExactly("two");
    }

    @Test
    void nameThatStandsTwiceIsAProblem() {
        add("limits", RuleTexts.LIMITS + "  switch.frame: {value: 1, unit: bytes, meaning: m, source: s}\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).isEqualTo("'switch.frame' stands here twice");
        });
    }

    private static String event(String provider, String meaning) {
        return "events: [{provider: " + provider + ", id: 21502, channel: VMMS-Admin, meaning: " + meaning + "}]";
    }

    private void add(String stem, String text) {
        String name = "catalog/" + stem + ".yaml";
        catalogues.add(new RuleFile(RuleFile.Role.CATALOGUE, name, "rules/" + name, text));
    }
}
