package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that a reader is told to paste because they only read. */
class CommandMistakesTest {
    private static final String CONFIRM = "command: Get-NetAdapterStatistics, on: host, readOnly: true";
    private static final int CONFIRM_LINE = 13;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-NetAdapterStatistics -Name * | Format-List Name, ReceivedPacketErrors",
                "Get-VM | Where-Object Status -match \"cannot\" | Select-Object -First 3 | Measure-Object",
                "Get-WinEvent -FilterHashtable @{LogName=\"System\"; Id=1074} | ForEach-Object { $_.Message }",
                "(Get-Cluster).RecentEventsResetTime",
                "Get-WindowsFeature Data-Center-Bridging",
                "Get-NetFirewallRule -Name \"Remove-Me\"",
                "Get-SmbShare | Export-Csv shares.csv",
                "Invoke-Command -ComputerName {peer} { Get-Service }",
                "Test-ComputerSecureChannel",
                "Resolve-DnsName <name of a domain controller>",
                "Get-Disk -Number {disk.errors-repeat:number}",
                "ping -f -l {nic.jumbo:payload|8972} <{peer} migration address> > ping.txt",
                "ipconfig /all",
                "nslookup srv1",
                "netstat -ano | findstr :6600",
                "typeperf \"\\Memory\\Available MBytes\" -si 5",
                "relog a.blg -f csv -o a.csv",
                "fsutil behavior query DisableDeleteNotify",
                "wevtutil gli System",
                "wevtutil epl System System.evtx",
                "reg query HKLM\\SYSTEM /s",
                "w32tm /query /status",
                "icacls \"C:\\VMs\"",
                "vssadmin list shadowstorage",
                "setspn -L {host}"
            })
    void commandThatReadsIsSilent(String command) throws IOException {
        assertThat(checked(command)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Set-NetAdapterAdvancedProperty -Name x -RegistryValue 1514~Set-NetAdapterAdvancedProperty",
                "Get-VM | Stop-VM~Stop-VM",
                "Get-Service vmms; Restart-Service vmms~Restart-Service",
                "Get-VM | ForEach-Object { Remove-VMSnapshot $_ }~Remove-VMSnapshot",
                "ForEach-Object {restart-computer}~restart-computer",
                "$new = New-VMSwitch a~New-VMSwitch",
                "Enable-NetAdapterRdma x~Enable-NetAdapterRdma",
                "Disable-NetAdapterRdma x~Disable-NetAdapterRdma",
                "Repair-Volume C~Repair-Volume",
                "Clear-EventLog System~Clear-EventLog",
                "Invoke-Command -ComputerName {peer} { Restart-Service vmms }~Restart-Service",
                "Test-ComputerSecureChannel -Repair~Test-ComputerSecureChannel",
                "(Get-Service vmms).Stop()~Stop",
                "fsutil behavior set DisableDeleteNotify 1~fsutil",
                "wevtutil cl System~wevtutil",
                "wevtutil.exe sl System /ms:1~wevtutil.exe",
                "reg add HKLM\\SYSTEM /v x~reg",
                "ipconfig /flushdns~ipconfig",
                "w32tm /resync~w32tm",
                "icacls C:\\VMs /grant x:F~icacls",
                "vssadmin delete shadows /all~vssadmin",
                "shutdown /r~shutdown"
            })
    void commandThatChangesIsAnErrorThatNamesIt(String command, String name) throws IOException {
        assertThat(checked(command)).singleElement().satisfies(problem -> {
            assertThat(problem.level()).isEqualTo(Level.ERROR);
            assertThat(problem.code()).isEqualTo("changing-command");
            assertThat(problem.line()).isEqualTo(CONFIRM_LINE);
            assertThat(problem.message())
                    .isEqualTo("'" + name + "' changes something, and the command is called readOnly");
            assertThat(problem.hint()).startsWith("write a command that reads instead");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Frobnicate-Thing x~Frobnicate-Thing",
                "sitetool -check~sitetool",
                "Get-VM | sitetool~sitetool",
                "reg weigh HKLM~reg"
            })
    void commandOfWhichNothingIsKnownIsAWarning(String command, String name) throws IOException {
        assertThat(checked(command)).singleElement().satisfies(problem -> {
            assertThat(problem.level()).isEqualTo(Level.WARNING);
            assertThat(problem.code()).isEqualTo("unproven-command");
            assertThat(problem.line()).isEqualTo(CONFIRM_LINE);
            assertThat(problem.message()).isEqualTo("nothing shows that '" + name + "' only reads");
        });
    }

    @Test
    void commandThatIsNotCalledReadOnlyMayChange() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                ChangedRules.PAGE,
                RuleTexts.PAGE.replace(CONFIRM, "command: Restart-Service vmms, on: host, readOnly: false"));

        assertThat(examine(folder)).isEmpty();
    }

    @Test
    void commandThatCollectsMayNotChangeEither() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                "catalog/symptoms.yaml",
                RuleTexts.SYMPTOMS.replace("wevtutil epl VMMS-Admin VMMS.evtx", "wevtutil cl VMMS-Admin"));

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.level()).isEqualTo(Level.ERROR);
            assertThat(problem.code()).isEqualTo("changing-command");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).isEqualTo("'wevtutil' changes something, and collecting must not");
        });
    }

    private List<RuleProblem> checked(String command) throws IOException {
        RuleTexts.writeAll(folder);
        String quoted = "'" + command.replace("'", "''") + "'";
        RuleTexts.write(
                folder,
                ChangedRules.PAGE,
                RuleTexts.PAGE.replace(CONFIRM, "command: " + quoted + ", on: host, readOnly: true"));
        return examine(folder);
    }
}
