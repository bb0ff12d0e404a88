package dev.culprit.normalize;

import static dev.culprit.testkit.SettingBuilder.aSetting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Setting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdapterIdentitiesTest {
    private static final String CONNECT_X = "Mellanox ConnectX-4 Lx Ethernet Adapter #2";

    /** As the counter set Network Adapter spells it, without the priority that vendors add. */
    private static final String KEY = "mellanox connectx-4 lx ethernet adapter 2";

    @Test
    void aNameAnIndexAndADescriptionAreOneAdapter() {
        List<Setting> settings = adapter("srv1", "SMB1", CONNECT_X, "7");
        settings.add(aSetting("Get-NetAdapterAdvancedProperty", "VlanID", "0")
                .on("srv1")
                .of("smb1")
                .build());
        settings.add(aSetting("Get-NetIPInterface", "NlMtu", "9000")
                .on("srv1")
                .of("7")
                .build());
        settings.add(
                aSetting("Get-VMSwitch", "Name", "x").on("srv1").of(CONNECT_X).build());

        assertThat(AdapterIdentities.told(settings))
                .extracting(Setting::adapter)
                .containsOnly(KEY);
    }

    @Test
    void anotherHostsAdapterOfTheSameNameIsAnother() {
        List<Setting> settings = adapter("srv1", "SMB1", CONNECT_X, "7");
        settings.add(aSetting("Get-NetAdapterRdma", "Enabled", "True")
                .on("srv2")
                .of("SMB1")
                .build());

        assertThat(AdapterIdentities.told(settings).get(3).adapter()).isEmpty();
    }

    @Test
    void aNameOfTwoAdaptersNamesNeither() {
        List<Setting> settings = adapter("srv1", "SMB1", CONNECT_X, "7");
        settings.addAll(adapter("srv1", "SMB1", "Intel X710", "9"));
        settings.add(aSetting("Get-NetAdapterRdma", "Enabled", "True")
                .on("srv1")
                .of("SMB1")
                .build());

        assertThat(AdapterIdentities.told(settings).get(6).adapter()).isEmpty();
    }

    private static List<Setting> adapter(String host, String name, String description, String index) {
        var settings = new ArrayList<Setting>();
        for (var property : List.of(
                List.of("Name", name),
                List.of("InterfaceDescription", description),
                List.of("InterfaceIndex", index))) {
            settings.add(aSetting("Get-NetAdapter", property.get(0), property.get(1))
                    .on(host)
                    .of(name)
                    .in(index + ".xml")
                    .build());
        }
        return settings;
    }
}
