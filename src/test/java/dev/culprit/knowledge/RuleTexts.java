package dev.culprit.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule folder that is right in every respect; tests change one thing about it. */
final class RuleTexts {
    static final String SYMPTOM_RULES = """
            package rules.symptoms.network
            import dev.culprit.model.*
            import java.time.Duration
            import java.util.List
            global dev.culprit.model.Limits limits
            global dev.culprit.model.Perception perception

            rule "a network adapter lost its link"
            @symptom("nic.link-down")
            when
              $e : Event( provider == "e1iexpress", id == 27 )
            then
              perception.symptom($e).about($e.value(0));
            end

            rule "connections were reset"
            @symptom("migration.reset")
            when
              $resets : List() from collect( Event( provider in ( "VMMS", "HA" ), id in ( 21502, 22038 ) ) )
              $burst : Burst( kinds >= 2 ) from Burst.of( $resets, Duration.ofSeconds(60) )
            then
              perception.symptom($burst);
            end

            rule "frames too large"
            @symptom("nic.jumbo")
            when
              $s : Setting( name == "*JumboPacket", number > limits.get("switch.frame") )
            then
              perception.symptom($s).detail("value", $s.value());
            end
            """;

    static final String CAUSE_RULES = """
            package rules.causes.nic_link_flap
            import dev.culprit.model.*
            import java.time.Duration
            import static dev.culprit.model.Strength.*
            global dev.culprit.model.Limits limits
            global dev.culprit.model.Case verdict

            rule "link lost before the reset"
            @cause("nic-link-flap")
            when
              $down : Symptom( id == "nic.link-down", $host : host )
              $reset : Symptom( id == "migration.reset", host == $host, follows( $down, Duration.ofSeconds(10) ) )
            then
              verdict.supports( STRONG, "reset right after the link was lost", $down, $reset );
            end

            rule "reset without any link event"
            @cause("nic-link-flap")
            when
              $reset : Symptom( id == "migration.reset", $host : host )
              Coverage( symptom == "nic.link-down", host == $host, covers( $reset ) )
              not Symptom( id == "nic.link-down", host == $host )
            then
              verdict.contradicts( MODERATE, "no link event in a log that covers it", $reset );
            end
            """;

    static final String PAGE = """
            ---
            id: nic-link-flap
            title: The link goes up and down
            area: network
            kind: fault
            severity: high
            status: experimental
            scope: host
            window: 60s
            needs: [nic.link-down, [migration.reset, nic.jumbo]]
            helps: [nic.jumbo]
            explains: [migration.reset]
            confirm: [{command: Get-NetAdapterStatistics, on: host, readOnly: true}]
            remediation: [{step: Change the cable, reversible: yes}]
            references: [{title: A book}]
            ---
            # The link goes up and down

            ## What you see
            Resets.

            ## Why it happens
            A cable.

            ## How we tell
            Order of events.

            ## Looks similar
            Nothing.

            ## Confirm
            Count.

            ## Repair
            Change it.

            ## How sure is this
            Quite.
            """;

    static final String SYMPTOMS = """
            symptoms:
              nic.link-down:
                meaning: A link was lost
                seen: [{channel: System, collect: "wevtutil epl System System.evtx"}]
              migration.reset:
                meaning: Connections were reset
                seen: [{channel: VMMS-Admin, collect: "wevtutil epl VMMS-Admin VMMS.evtx"}]
              nic.jumbo:
                meaning: Frames are large
                seen:
                  - {cmdlet: Get-NetAdapterAdvancedProperty, collect: Get-NetAdapterAdvancedProperty}
                  - {fact: network.jumbo, collect: ask}
            facts: {network.jumbo: "frames are large"}
            """;

    static final String LIMITS = """
            limits:
              switch.frame: {value: 9216, unit: bytes, meaning: largest frame, source: data sheets}
            """;

    private RuleTexts() {}

    /** Writes the whole folder. */
    static Path writeAll(Path folder) throws IOException {
        write(folder, "symptoms/network.drl", SYMPTOM_RULES);
        write(folder, "causes/network/nic-link-flap.drl", CAUSE_RULES);
        write(folder, "causes/network/nic-link-flap.md", PAGE);
        write(folder, "catalog/symptoms.yaml", SYMPTOMS);
        write(folder, "catalog/limits.yaml", LIMITS);
        return folder;
    }

    static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
