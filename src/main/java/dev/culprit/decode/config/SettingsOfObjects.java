package dev.culprit.decode.config;

import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.SourceRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns objects into settings: the one place that gives them subject and name, whatever form they were read from. */
final class SettingsOfObjects {
    private final Artifact artifact;
    private final RawSink sink;

    SettingsOfObjects(Artifact artifact, RawSink sink) {
        this.artifact = artifact;
        this.sink = sink;
    }

    /**
     * Hands on the settings an object holds.
     *
     * @param cmdlet what printed it; "" if unknown
     * @param computer where it was printed, used if the object itself does not tell; "" if unknown
     * @param command the command line that printed it; "" if unknown
     */
    void emit(PrintedObject printed, String cmdlet, String computer, String command) {
        PrintedObject object = withPropertyNames(printed, cmdlet);
        String told = ObjectIdentity.computer(cmdlet, object);
        String where = told.isEmpty() ? computer : told;
        if (cmdlet.equals(CmdletNames.ADVANCED_PROPERTY)) {
            emitAdvancedProperty(object, where);
        } else if (cmdlet.equals(CmdletNames.TEST_CONNECTION)) {
            emitConnectionTest(object, where, command);
        } else {
            emitEveryProperty(object, cmdlet, where, ObjectIdentity.subject(cmdlet, object));
        }
    }

    private static PrintedObject withPropertyNames(PrintedObject printed, String cmdlet) {
        Map<String, PrintedValue> named = new LinkedHashMap<>();
        printed.properties().forEach((name, value) -> named.putIfAbsent(PropertyNames.of(cmdlet, name), value));
        return new PrintedObject(printed.line(), printed.type(), named);
    }

    /**
     * Hands on what a port test found.
     *
     * @param target the computer that was to be reached
     * @param state {@code open} or {@code closed}
     * @param raw command line or target and port
     */
    void emitPort(long line, String computer, String target, String port, String state, String raw) {
        SourceRef source = SourceRef.line(artifact.path(), line);
        sink.setting(new RawSetting(source, CmdletNames.TEST_CONNECTION, computer, target, "port-" + port, state, raw));
    }

    /** Without an address the name was not resolved and no port was tried: its state is unknown then. */
    private void emitConnectionTest(PrintedObject object, String computer, String command) {
        String target = object.first("ComputerName", "RemoteAddress");
        emitEveryProperty(object, CmdletNames.TEST_CONNECTION, computer, target);
        String port = object.first("RemotePort");
        String succeeded = object.first("TcpTestSucceeded");
        boolean resolved =
                !object.has("RemoteAddress") || !object.first("RemoteAddress").isEmpty();
        if (port.matches("[1-9][0-9]*") && !succeeded.isEmpty() && resolved) {
            String state = succeeded.equalsIgnoreCase("true") ? "open" : "closed";
            String raw = command.isEmpty() ? target + ":" + port : command;
            emitPort(object.line(), computer, target, port, state, raw);
        }
    }

    private void emitAdvancedProperty(PrintedObject object, String computer) {
        String name = object.first("RegistryKeyword", "DisplayName");
        if (!name.isEmpty()) {
            String subject = object.first("Name", "InterfaceAlias", "InterfaceDescription");
            String value = object.first("RegistryValue", "DisplayValue");
            String raw = object.first("DisplayValue", "RegistryValue");
            sink.setting(new RawSetting(
                    SourceRef.line(artifact.path(), object.line()),
                    CmdletNames.ADVANCED_PROPERTY,
                    computer,
                    subject,
                    name,
                    value,
                    raw));
        }
    }

    private void emitEveryProperty(PrintedObject object, String cmdlet, String computer, String subject) {
        SourceRef source = SourceRef.line(artifact.path(), object.line());
        for (Map.Entry<String, PrintedValue> property : object.properties().entrySet()) {
            if (!PropertyNames.isPlumbing(property.getKey())) {
                PrintedValue value = property.getValue();
                sink.setting(new RawSetting(
                        source, cmdlet, computer, subject, property.getKey(), value.text(), value.raw()));
            }
        }
    }
}
