package dev.culprit.testkit;

import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;

/** A setting for a test that says only what it is about. */
public final class SettingBuilder {
    private final String cmdlet;
    private final String name;
    private final String value;
    private String host = "";
    private String subject = "";
    private String file;

    private SettingBuilder(String cmdlet, String name, String value) {
        this.cmdlet = cmdlet;
        this.name = name;
        this.value = value;
        this.file = cmdlet + ".xml";
    }

    /** Begins with what was printed; without more it concerns no host and no object, and is not read as a number. */
    public static SettingBuilder aSetting(String cmdlet, String name, String value) {
        return new SettingBuilder(cmdlet, name, value);
    }

    public SettingBuilder on(String identity) {
        host = identity;
        return this;
    }

    public SettingBuilder of(String object) {
        subject = object;
        return this;
    }

    /** Sets the path of the file it was read from. */
    public SettingBuilder in(String path) {
        file = path;
        return this;
    }

    public Setting build() {
        return new Setting(SourceRef.whole(file), host, cmdlet, subject, name, value, value, Double.NaN, "", "");
    }
}
