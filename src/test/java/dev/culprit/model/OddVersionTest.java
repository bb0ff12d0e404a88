package dev.culprit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.testkit.SettingBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddVersionTest {
    private final List<Setting> settings = new ArrayList<>();

    private void adapter(String host, String description, String version) {
        String file = host + "/" + description + ".xml";
        settings.add(SettingBuilder.aSetting("Get-NetAdapter", "DriverVersion", version)
                .on(host)
                .in(file)
                .build());
        settings.add(SettingBuilder.aSetting("Get-NetAdapter", "InterfaceDescription", description)
                .on(host)
                .in(file)
                .build());
    }

    private List<OddVersion> odd() {
        return OddVersion.of(settings, "DriverVersion");
    }

    @Test
    void theOneThatTwoOthersDifferFromIsOdd() {
        adapter("srv1", "ConnectX-5 #2", "3.0");
        adapter("srv2", "ConnectX-5", "2.9");
        adapter("srv3", "ConnectX-5 #3", "2.9");

        assertThat(odd())
                .extracting(one -> one.setting().host(), OddVersion::model, OddVersion::usual)
                .containsExactly(tuple("srv1", "ConnectX-5", "2.9"));
    }

    @Test
    void halfAndHalfIsAnUpdateUnderWay() {
        List.of("srv1", "srv2").forEach(host -> adapter(host, "ConnectX-5", "3.0"));
        List.of("srv3", "srv4").forEach(host -> adapter(host, "ConnectX-5", "2.9"));

        assertThat(odd()).isEmpty();
    }

    @Test
    void oneOtherIsNoMajority() {
        adapter("srv1", "ConnectX-5", "3.0");
        adapter("srv2", "ConnectX-5", "2.9");
        adapter("srv2", "ConnectX-5 #2", "2.9");

        assertThat(odd()).isEmpty();
    }

    @Test
    void otherModelsAndAdaptersOfWindowsAreNotCompared() {
        adapter("srv1", "I350", "3.0");
        List.of("srv2", "srv3").forEach(host -> adapter(host, "ConnectX-5", "2.9"));
        adapter("srv1", "Hyper-V Virtual Ethernet Adapter", "3.0");
        List.of("srv2", "srv3").forEach(host -> adapter(host, "Hyper-V Virtual Ethernet Adapter", "2.9"));

        assertThat(odd()).isEmpty();
    }
}
