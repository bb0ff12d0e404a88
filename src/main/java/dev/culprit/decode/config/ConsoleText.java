package dev.culprit.decode.config;

import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a console line by line: which command ran where, and what it printed. */
final class ConsoleText {
    /** Get-NetView prints this before each command. */
    private static final Pattern COLLECTOR_HEADING = Pattern.compile("^[^@]{1,100} @ ([\\w.-]{1,255}):\\s*$");
    /** Start-Transcript names the machine in its heading; the words before differ with the language. */
    private static final Pattern TRANSCRIPT_HEADING =
            Pattern.compile("^[A-Za-z]+\\s?: ([\\w.-]{1,255}) \\(Microsoft Windows .*\\)\\s*$");
    /** What Test-NetConnection warns of, in either spelling of its versions. */
    private static final Pattern CONNECT_FAILED =
            Pattern.compile("^[^:]+: TCP connect to \\(?([^\\s()]+?)\\s*:\\s*(\\d{1,5})\\)? failed\\s*$");

    private final SettingsOfObjects settings;
    private final String cmdletOfFile;
    private final PingRuns pings;
    private final RegistryQuery registry;
    private final SystemInformation system;
    private final CommandFailures failures;
    private final PrintedTable table;
    private final PrintedList list;
    private CommandLine command = CommandLine.NONE;
    private String machine = "";
    private String refusedTarget = "";
    private String refusedPort = "";
    private long refusedLine;

    ConsoleText(Artifact artifact, FileFaults faults, RawSink sink) {
        settings = new SettingsOfObjects(artifact, sink);
        cmdletOfFile = CmdletNames.ofFile(artifact.fileName());
        pings = new PingRuns(artifact, sink, faults);
        registry = new RegistryQuery(artifact, sink);
        system = new SystemInformation(artifact, sink);
        failures = new CommandFailures(faults);
        table = new PrintedTable(faults, this::emit);
        list = new PrintedList(this::emit);
    }

    void take(String line, long number) {
        CommandLine.of(line).ifPresentOrElse(typed -> begin(typed, number), () -> takeOutput(line, number));
    }

    /** Hands on whatever the text broke off in. */
    void finish() {
        endOutput();
    }

    private void endOutput() {
        table.end();
        list.end();
        pings.end();
        registry.end();
        system.end(computer());
        emitRefusedPort();
    }

    private void begin(CommandLine typed, long number) {
        endOutput();
        failures.begin();
        command = typed;
        if (!typed.text().isEmpty()) {
            pings.begin(typed.text(), computer(), number);
        }
    }

    private void takeOutput(String line, long number) {
        Matcher heading = COLLECTOR_HEADING.matcher(line);
        Matcher transcript = TRANSCRIPT_HEADING.matcher(line);
        Matcher refused = CONNECT_FAILED.matcher(line);
        if (heading.matches()) {
            begin(CommandLine.NONE, number);
            machine = heading.group(1);
        } else if (transcript.matches()) {
            machine = transcript.group(1);
        } else if (refused.matches()) {
            emitRefusedPort();
            refusedTarget = refused.group(1);
            refusedPort = refused.group(2);
            refusedLine = number;
        } else if (!pings.take(line, computer(), number) && !registry.take(line, computer(), number)) {
            takeObjects(line, number);
        }
    }

    private void takeObjects(String line, long number) {
        if (list.isContinuedBy(line)) {
            list.take(line, number);
        } else if (failures.take(line, number, command.text().isEmpty() ? cmdletOfFile : command.text())) {
            table.end();
            list.end();
        } else if (!table.take(line, number) && !system.take(line, number)) {
            list.take(line, number);
        }
    }

    private void emit(PrintedObject object) {
        String cmdlet = cmdletOf(object);
        if (cmdlet.equals(CmdletNames.TEST_CONNECTION)) {
            refusedPort = "";
        }
        settings.emit(object, cmdlet, computer(), command.text());
    }

    /** A warning says less than the object that follows it; it counts where none does. */
    private void emitRefusedPort() {
        if (!refusedPort.isEmpty()) {
            String raw = command.text().isEmpty() ? refusedTarget + ":" + refusedPort : command.text();
            settings.emitPort(refusedLine, computer(), refusedTarget, refusedPort, "closed", raw);
            refusedPort = "";
        }
    }

    private String cmdletOf(PrintedObject object) {
        String certain = CmdletNames.ofProperties(object);
        String typed = command.cmdlet();
        if (!certain.isEmpty() || (typed.isEmpty() && cmdletOfFile.isEmpty())) {
            return certain;
        }
        return typed.isEmpty() ? cmdletOfFile : typed;
    }

    private String computer() {
        return command.computer().isEmpty() ? machine : command.computer();
    }
}
