package dev.culprit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The floor plan: which room may know which, and who alone holds which tool. */
@AnalyzeClasses(packages = "dev.culprit", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    /** Raise it as the house grows; it keeps every rule below from passing on nothing. */
    private static final int FEWEST_CLASSES = 40;

    @ArchTest
    static void theRulesBelowSeeTheWholeHouse(JavaClasses house) {
        assertThat(house.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    }

    // Rooms that are not built yet are optional; a package that stands in no line of this plan is not.
    @ArchTest
    static final ArchRule dataGoesOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.culprit..")
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("dev.culprit.model..")
            .layer("bundle")
            .definedBy("dev.culprit.bundle..")
            .layer("decode")
            .definedBy("dev.culprit.decode")
            .layer("decode.xml")
            .definedBy("dev.culprit.decode.xml..")
            .layer("decode.evtx")
            .definedBy("dev.culprit.decode.evtx..")
            .layer("decode.eventxml")
            .definedBy("dev.culprit.decode.eventxml..")
            .layer("decode.perfmon")
            .definedBy("dev.culprit.decode.perfmon..")
            .layer("decode.config")
            .definedBy("dev.culprit.decode.config..")
            .layer("normalize")
            .definedBy("dev.culprit.normalize..")
            .layer("index")
            .definedBy("dev.culprit.index..")
            .layer("knowledge")
            .definedBy("dev.culprit.knowledge..")
            .layer("diagnose")
            .definedBy("dev.culprit.diagnose..")
            .layer("report")
            .definedBy("dev.culprit.report..")
            .layer("pipeline")
            .definedBy("dev.culprit.pipeline..")
            .layer("fleet")
            .definedBy("dev.culprit.fleet..")
            .layer("cli")
            .definedBy("dev.culprit.cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("bundle")
            .mayOnlyAccessLayers("model")
            .whereLayer("decode")
            .mayOnlyAccessLayers("model")
            .whereLayer("decode.xml")
            .mayOnlyAccessLayers("model", "decode")
            .whereLayer("decode.evtx")
            .mayOnlyAccessLayers("model", "decode")
            .whereLayer("decode.eventxml")
            .mayOnlyAccessLayers("model", "decode", "decode.xml")
            .whereLayer("decode.perfmon")
            .mayOnlyAccessLayers("model", "decode")
            .whereLayer("decode.config")
            .mayOnlyAccessLayers("model", "decode", "decode.xml")
            .whereLayer("normalize")
            .mayOnlyAccessLayers("model", "decode")
            .whereLayer("index")
            .mayOnlyAccessLayers("model")
            .whereLayer("knowledge")
            .mayOnlyAccessLayers("model")
            .whereLayer("diagnose")
            .mayOnlyAccessLayers("model", "knowledge")
            .whereLayer("report")
            .mayOnlyAccessLayers("model")
            .whereLayer("fleet")
            .mayOnlyAccessLayers("model", "pipeline", "report")
            .whereLayer("cli")
            .mayOnlyAccessLayers("model", "pipeline", "fleet", "report", "knowledge")
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("fleet", "cli")
            .ensureAllClassesAreContainedInArchitecture()
            .because("a room knows model and at most its upstream neighbour, siblings never know each other, and only"
                    + " pipeline knows the order of work: so each room can be read, tested and replaced alone");

    @ArchTest
    static final ArchRule noPackageNeedsItselfInARoundAboutWay = slices().matching("dev.culprit.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package with a wall through it");

    @ArchTest
    static final ArchRule modelDoesNoInputOrOutput = noClasses()
            .that()
            .resideInAPackage("dev.culprit.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
            .because("values that can reach the disk are no values: what they say would depend on when one asks");

    @ArchTest
    static final ArchRule modelHoldsValuesOnly = classes()
            .that()
            .resideInAPackage("dev.culprit.model..")
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(aValueType()))
            .because(
                    "records, enums and interfaces are complete at birth and never change; exceptions, and final classes"
                            + " that hold nothing and cannot be made, carry no state that could");

    @ArchTest
    static final ArchRule valuesNeverChange = classes()
            .that()
            .resideInAPackage("dev.culprit.model..")
            .should()
            .haveOnlyFinalFields()
            .because("a value that several rooms and threads hold may not change under any of them");

    @ArchTest
    static final ArchRule staxStaysInDecodeXml = onlyIn(
            "javax.xml.stream..",
            "one hardened reader, without DTDs, entities and endless depth, is one place to get it right",
            "dev.culprit.decode.xml..");

    @ArchTest
    static final ArchRule noOtherXmlParser = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml.parsers..", "javax.xml.transform..", "org.xml.sax..", "org.w3c.dom..")
            .because("decode.xml is the only door through which foreign XML comes in");

    @ArchTest
    static final ArchRule luceneStaysInIndex =
            onlyIn("org.apache.lucene..", "the verdict never waits for the index", "dev.culprit.index..");

    @ArchTest
    static final ArchRule droolsStaysWithTheRules = onlyIn(
            "org.{drools|kie|antlr|mvel}..",
            "knowledge compiles rules, diagnose runs them, and nobody else may notice which engine it is",
            "dev.culprit.knowledge..",
            "dev.culprit.diagnose..");

    @ArchTest
    static final ArchRule jacksonWritesReportsAndReadsKnowledge = onlyIn(
            "com.fasterxml.jackson.{core|databind|annotation}..",
            "report writes JSON, knowledge reads pages and catalogues; evidence never passes through a data binder",
            "dev.culprit.report..",
            "dev.culprit.knowledge..");

    @ArchTest
    static final ArchRule yamlStaysInKnowledge = onlyIn(
            "{com.fasterxml.jackson.dataformat|org.yaml}..",
            "YAML is how pages and catalogues are written, nothing else",
            "dev.culprit.knowledge..");

    @ArchTest
    static final ArchRule csvIsReadByPerfmonAndPrintedByReport = onlyIn(
            "org.apache.commons.csv..",
            "counters are read in one room, tables printed in another",
            "dev.culprit.decode.perfmon..",
            "dev.culprit.report..");

    @ArchTest
    static final ArchRule archivesAreOpenedByBundle = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.bundle..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.commons.compress..", "org.apache.commons.{io|codec|lang3}..")
                            .or(belongToAnyOf(ZipFile.class, ZipInputStream.class)))
            .because("the limits against bombs and escaping names hold only where every archive passes them");

    @ArchTest
    static final ArchRule picocliStaysInCli = onlyIn(
            "picocli..", "what stands behind the command line must work for other callers too", "dev.culprit.cli..");

    @ArchTest
    static final ArchRule streamsBelongToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("stdout carries results and nothing else; a room that has something to say returns it");

    @ArchTest
    static final ArchRule exitBelongsToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .should()
            .callMethodWhere(targets("java.lang.(System|Runtime)", "exit|halt"))
            .because("damaged input is a value in the result, never the end of the run; exit codes are decided in cli");

    @ArchTest
    static final ArchRule threadsBelongToTheOrderOfWork = noClasses()
            .that()
            .resideOutsideOfPackages("dev.culprit.pipeline..", "dev.culprit.fleet..", "dev.culprit.cli..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(CompletableFuture.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ForkJoinPool.class)
            .orShould()
            .callConstructorWhere(constructs("java.lang.Thread"))
            .orShould()
            .callMethodWhere(targets("java.util..*", "parallel|parallelStream"))
            .because("the same input gives the same bytes for any number of threads, so one place deals them out");

    @ArchTest
    static final ArchRule theClockBelongsToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .should()
            .callMethodWhere(targets("java.lang.System", "currentTimeMillis"))
            .orShould()
            .callMethodWhere(targets("java.time..*", "now"))
            .orShould()
            .callMethodWhere(targets(Clock.class.getName(), "system.*|tick.*"))
            .because("a verdict about old files may not depend on today; who needs " + Instant.class.getSimpleName()
                    + " now is handed it");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineWhereItStands = noClasses()
            .should()
            .callMethodWhere(targets("java.time.ZoneId", "systemDefault"))
            .orShould()
            .callMethodWhere(targets("java.util.TimeZone|java.util.Locale", "getDefault"))
            .orShould()
            .callMethodWhere(targets("java.nio.charset.Charset", "defaultCharset"))
            .because("the same bundle must read the same in every zone, language and code page");

    private static ArchRule onlyIn(String library, String reason, String... owners) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(reason);
    }

    private static DescribedPredicate<JavaClass> aValueType() {
        return describe(
                "a record, an enum, an interface, an exception or a closed class without state",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(Throwable.class)
                        || type.isAnonymousClass()
                                && type.getEnclosingClass()
                                        .filter(JavaClass::isEnum)
                                        .isPresent()
                        || isClosedAndStateless(type));
    }

    private static boolean isClosedAndStateless(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
    }
}
