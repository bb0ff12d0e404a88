package dev.culprit.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Runs the Drools compiler over some rule files. */
final class DroolsBuild {
    private static final String SOURCES = "src/main/resources/";
    private static final String MODEL = "Drools-Model-Version";

    /**
     * What came out of a compilation.
     *
     * @param classes class files by path; empty after errors
     * @param models name of the generated model class of each package
     * @param errors what the compiler rejected
     */
    record Outcome(SortedMap<String, byte[]> classes, SortedMap<String, String> models, List<BuildError> errors) {}

    /**
     * An error as the compiler words it.
     *
     * @param file path to print; "" if the compiler did not say
     * @param line line in the file; 0 or less if the compiler did not say
     * @param text the message, possibly many lines
     */
    record BuildError(String file, int line, String text) {}

    private DroolsBuild() {}

    /**
     * Compiles rule files into an executable model.
     *
     * @param name name of the rule set; class names are derived from it, so sets that live in one JVM need different ones
     * @param forUse whether the outcome is to be loaded; if not, compiling takes a quarter less time
     */
    static Outcome compile(String name, List<DrlFile> files, boolean forUse) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.culprit.rules", name, "1");
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        for (DrlFile file : files) {
            sources.write(
                    SOURCES + folder(file) + file.file().stem() + ".drl",
                    file.file().text());
        }
        var builder = (KieBuilderImpl) services.newKieBuilder(sources, DroolsBuild.class.getClassLoader());
        builder.withKModuleModel(settings(services, forUse));
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<BuildError> errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> error(message, files))
                    .toList();
            return errors.isEmpty()
                    ? collect((InternalKieModule) builder.getKieModule())
                    : new Outcome(new TreeMap<>(), new TreeMap<>(), errors);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static KieModuleModel settings(KieServices services, boolean forUse) {
        KieModuleModel model = services.newKieModuleModel();
        model.setConfigurationProperty(ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME, Boolean.toString(forUse));
        model.setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, DrlText.LANGUAGE.name());
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return model;
    }

    /** A message names the rule file or a class generated from it; both lie in the folder of the file's package. */
    private static BuildError error(Message message, List<DrlFile> files) {
        String path = message.getPath() == null ? "" : message.getPath();
        String shown = files.stream()
                .filter(file ->
                        path.replaceFirst("^src/main/(java|resources)/", "").startsWith(folder(file)))
                .map(file -> file.file().shown())
                .findFirst()
                .orElse("");
        int line = path.endsWith(".drl") ? message.getLine() : 0;
        return new BuildError(shown, line, message.getText() == null ? "" : message.getText());
    }

    private static String folder(DrlFile file) {
        return file.packageName().replace('.', '/') + "/";
    }

    private static Outcome collect(InternalKieModule module) {
        var classes = new TreeMap<String, byte[]>();
        var models = new TreeMap<String, String>();
        for (String path : module.getFileNames()) {
            if (path.startsWith("rules/") && path.endsWith(".class")) {
                classes.put(path, module.getBytes(path));
            } else if (path.endsWith("/drools-model")) {
                text(module.getBytes(path))
                        .lines()
                        .filter(line -> !line.startsWith(MODEL) && !line.isBlank())
                        .forEach(model -> models.put(model.substring(0, model.lastIndexOf('.')), model));
            }
        }
        return new Outcome(classes, models, List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
