package dev.culprit.decode.config;

import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import dev.culprit.model.SourceRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a registry export line by line: keys in brackets, values below them, a backslash where a value goes on. */
final class RegistryExport {
    /** Values read of one file: more than any key with settings has, less than an export of the whole registry. */
    static final int MAX_VALUES = 50_000;
    /** Characters of one value; more hold no setting. */
    private static final int MAX_CHARACTERS = 1 << 16;

    private static final String BEFORE_WINDOWS_2000 = "REGEDIT4";
    private static final String DEFAULT_NAME = "(default)";
    private static final Pattern KEY = Pattern.compile("^\\[(-?)(HKEY_.*)]$");
    private static final Pattern VALUE = Pattern.compile("^(?:@|\"((?:[^\"\\\\]|\\\\.)*+)\")\\s*=(.*)$");

    private final Artifact artifact;
    private final FileFaults faults;
    private final RawSink sink;
    private final StringBuilder pending = new StringBuilder();
    private RegistryValues values = RegistryValues.ofVersion(true);
    private String key = "";
    private long firstLine;
    private int count;
    private boolean unknownTold;

    RegistryExport(Artifact artifact, FileFaults faults, RawSink sink) {
        this.artifact = artifact;
        this.faults = faults;
        this.sink = sink;
    }

    void take(String line, long number) {
        String text = line.strip();
        if (pending.isEmpty()) {
            firstLine = number;
        }
        boolean goesOn = text.endsWith("\\") && (!pending.isEmpty() || text.contains("hex"));
        if (pending.length() < MAX_CHARACTERS) {
            pending.append(goesOn ? text.substring(0, text.length() - 1) : text);
        }
        if (!goesOn) {
            takeWhole(pending.toString());
            pending.setLength(0);
        }
    }

    /** Says so if the file breaks off inside a value, which is not used, or holds none. */
    void finish() {
        if (!pending.isEmpty()) {
            faults.report("registry.cut", firstLine, "Expected the rest of this value but the file ends in it.");
        } else if (count == 0) {
            faults.report("registry.no-values", 1, "Expected registry values below their keys but found none.");
        } else if (count > MAX_VALUES) {
            faults.report(
                    "registry.too-many-values",
                    1,
                    "Expected at most " + MAX_VALUES + " values but found " + count + "; the rest was not read.");
        }
    }

    private void takeWhole(String text) {
        Matcher ofKey = KEY.matcher(text);
        Matcher value = VALUE.matcher(text);
        if (text.equals(BEFORE_WINDOWS_2000)) {
            values = RegistryValues.ofVersion(false);
        } else if (ofKey.matches()) {
            key = ofKey.group(1).isEmpty() ? ofKey.group(2) : "";
        } else if (value.matches()) {
            takeValue(value);
        } else if (!text.isEmpty() && !text.startsWith(";") && !text.startsWith("Windows Registry Editor")) {
            tellUnknown();
        }
    }

    /** A lone hyphen would delete a value: a file for import, which says nothing about what is there. */
    private void takeValue(Matcher value) {
        if (key.isEmpty() || value.group(2).strip().equals("-")) {
            return;
        }
        Optional<PrintedValue> read = values.read(value.group(2));
        if (read.isEmpty()) {
            tellUnknown();
            return;
        }
        count++;
        if (count <= MAX_VALUES) {
            String name = value.group(1) == null ? DEFAULT_NAME : RegistryValues.unescaped(value.group(1));
            SourceRef source = SourceRef.line(artifact.path(), firstLine);
            sink.setting(new RawSetting(
                    source,
                    RegistryValues.CMDLET,
                    "",
                    key,
                    name,
                    read.get().text(),
                    read.get().raw()));
        }
    }

    private void tellUnknown() {
        if (!unknownTold) {
            unknownTold = true;
            faults.report(
                    "registry.line-not-understood",
                    firstLine,
                    "Expected a key in brackets or a value after an equals sign; this line, and any others like it, was"
                            + " not read.");
        }
    }
}
