package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.RawSetting;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SystemInformationTest {
    private static final String GERMAN = """

            Hostname:                                      HV-N1
            Betriebssystemname:                            Microsoft Windows Server 2019 Datacenter
            Betriebssystemversion:                         10.0.17763 Nicht zutreffend Build 17763
            Prozessor(en):                                 2 Prozessor(en) installiert.
                                                           [01]: Intel64 Family 6
                                                           [02]: Intel64 Family 6
            Zeitzone:                                      (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien
            """;

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new ConsoleTextDecoder(), "SystemInfo.TXT", text);
    }

    @Test
    void labelsAreKeptAsPrintedAndTheZoneIsNamedInEveryLanguage() throws IOException {
        assertThat(decode(GERMAN).settings())
                .extracting(RawSetting::cmdlet, RawSetting::computer, RawSetting::name, RawSetting::value)
                .containsExactly(
                        tuple("systeminfo", "HV-N1", "Hostname", "HV-N1"),
                        tuple("systeminfo", "HV-N1", "Betriebssystemname", "Microsoft Windows Server 2019 Datacenter"),
                        tuple(
                                "systeminfo",
                                "HV-N1",
                                "Betriebssystemversion",
                                "10.0.17763 Nicht zutreffend Build 17763"),
                        tuple("systeminfo", "HV-N1", "Prozessor(en)", "2 Prozessor(en) installiert."),
                        tuple(
                                "systeminfo",
                                "HV-N1",
                                "Time Zone",
                                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"));
    }

    @Test
    void theOutputOfTheNextHostBeginsWithTheFirstLineOnceMore() throws IOException {
        String both = GERMAN + GERMAN.replace("HV-N1", "HV-N2");

        assertThat(decode(both).settings())
                .filteredOn(setting -> setting.name().equals("Time Zone"))
                .extracting(RawSetting::computer)
                .containsExactly("HV-N1", "HV-N2");
    }

    @Test
    void linesWithoutAZoneAreProse() throws IOException {
        assertThat(decode(GERMAN.replaceFirst("Zeitzone.*", "")).settings()).isEmpty();
    }
}
