package dev.culprit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The floor plan: which room may know which, and who alone holds which tool. */
@AnalyzeClasses(packages = "dev.culprit", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    /** Raise it as the house grows; it keeps the rules below from passing on nothing. */
    private static final int FEWEST_CLASSES = 100;

    /** Runs in the build only, as a program of its own: its streams and exit code are the build's. */
    private static final String A_PROGRAM_OF_THE_BUILD = "dev.culprit.knowledge.RuleCompiler";

    private record Room(String name, String packages, List<String> mayKnow) {
        Room(String name, String packages, String... mayKnow) {
            this(name, packages, List.of(mayKnow));
        }
    }

    private static final List<Room> PLAN = List.of(
            new Room("model", "dev.culprit.model.."),
            new Room("bundle", "dev.culprit.bundle..", "model"),
            new Room("decode", "dev.culprit.decode", "model"),
            new Room("decode.xml", "dev.culprit.decode.xml..", "model", "decode"),
            new Room("decode.evtx", "dev.culprit.decode.evtx..", "model", "decode"),
            new Room("decode.eventxml", "dev.culprit.decode.eventxml..", "model", "decode", "decode.xml"),
            new Room("decode.clusterlog", "dev.culprit.decode.clusterlog..", "model", "decode", "decode.xml"),
            new Room("decode.perfmon", "dev.culprit.decode.perfmon..", "model", "decode"),
            new Room("decode.config", "dev.culprit.decode.config..", "model", "decode", "decode.xml"),
            new Room("normalize", "dev.culprit.normalize..", "model", "decode"),
            new Room("index", "dev.culprit.index..", "model"),
            new Room("knowledge", "dev.culprit.knowledge..", "model"),
            new Room("diagnose", "dev.culprit.diagnose..", "model", "knowledge"),
            new Room("report", "dev.culprit.report..", "model"),
            new Room("dump", "dev.culprit.dump..", "model", "decode", "decode.evtx"),
            new Room(
                    "pipeline",
                    "dev.culprit.pipeline..",
                    "model",
                    "bundle",
                    "decode",
                    "decode.xml",
                    "decode.evtx",
                    "decode.eventxml",
                    "decode.clusterlog",
                    "decode.perfmon",
                    "decode.config",
                    "normalize",
                    "index",
                    "knowledge",
                    "diagnose",
                    "dump",
                    "report"),
            new Room("fleet", "dev.culprit.fleet..", "model", "pipeline", "report"),
            new Room("bench", "dev.culprit.bench..", "model", "knowledge", "diagnose"),
            new Room("cli", "dev.culprit.cli..", "model", "pipeline", "fleet", "bench", "report", "knowledge"));

    @ArchTest
    static void theRulesBelowSeeTheWholeHouse(JavaClasses house) {
        assertThat(house.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    }

    @ArchTest
    static final ArchRule dataGoesOneWay = floorPlan()
            .because("a room knows model and at most its upstream neighbour, siblings never know each other, and only"
                    + " pipeline knows the order of work: so each room can be read, tested and replaced alone");

    @ArchTest
    static final ArchRule noPackageNeedsItselfInARoundaboutWay = slices().matching("dev.culprit.(**)")
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
            .should(be(aValueType()))
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
            "org.[drools|kie|antlr|mvel]..",
            "knowledge compiles rules, diagnose runs them, and nobody else may notice which engine it is",
            "dev.culprit.knowledge..",
            "dev.culprit.diagnose..");

    @ArchTest
    static final ArchRule jacksonWritesReportsAndDumpsAndReadsKnowledge = onlyIn(
            "com.fasterxml.jackson.[core|databind|annotation]..",
            "report and dump write JSON, knowledge reads pages and catalogues; evidence never passes through a data binder",
            "dev.culprit.report..",
            "dev.culprit.dump..",
            "dev.culprit.knowledge..");

    @ArchTest
    static final ArchRule yamlStaysInKnowledge = onlyIn(
            "[com.fasterxml.jackson.dataformat|org.yaml]..",
            "YAML is how pages and catalogues are written, nothing else",
            "dev.culprit.knowledge..");

    @ArchTest
    static final ArchRule csvIsReadByPerfmonAndPrintedByReport = onlyIn(
            "org.apache.commons.csv..",
            "counters are read in one room, tables printed in another",
            "dev.culprit.decode.perfmon..",
            "dev.culprit.report..");

    @ArchTest
    static final ArchRule markdownStaysInTheReference = onlyIn(
            "org.commonmark..",
            "one place reads and writes Markdown, and takes out what a browser would run",
            "dev.culprit.report.reference..");

    @ArchTest
    static final ArchRule archivesAreOpenedByBundle = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.bundle..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.commons.[compress|io|codec|lang3]..")
                    .or(belongToAnyOf(ZipFile.class, ZipInputStream.class)))
            .because("the limits against bombs and escaping names hold only where every archive passes them");

    @ArchTest
    static final ArchRule picocliStaysInCli = onlyIn(
            "picocli..", "what stands behind the command line must work for other callers too", "dev.culprit.cli..");

    @ArchTest
    static final ArchRule streamsBelongToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .and()
            .doNotHaveFullyQualifiedName(A_PROGRAM_OF_THE_BUILD)
            .should(ACCESS_STANDARD_STREAMS)
            .because("stdout carries results and nothing else; a room that has something to say returns it");

    @ArchTest
    static final ArchRule exitBelongsToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .and()
            .doNotHaveFullyQualifiedName(A_PROGRAM_OF_THE_BUILD)
            .should()
            .callMethodWhere(calls("java\\.lang\\.(System|Runtime)", "exit|halt"))
            .because("damaged input is a value in the result, never the end of the run; exit codes are decided in cli");

    @ArchTest
    static final ArchRule threadsBelongToTheOrderOfWork = noClasses()
            .that()
            .resideOutsideOfPackages("dev.culprit.pipeline..", "dev.culprit.fleet..", "dev.culprit.cli..")
            .should()
            .dependOnClassesThat(assignableTo(Executor.class).or(assignableTo(CompletableFuture.class)))
            .orShould()
            .callConstructorWhere(calls("java\\.lang\\.Thread", "<init>"))
            .orShould()
            .callMethodWhere(calls("java\\.util\\..*", "parallel|parallelStream"))
            .because("the same input gives the same bytes for any number of threads, so one place deals them out");

    @ArchTest
    static final ArchRule theClockBelongsToCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.culprit.cli..")
            .should()
            .callMethodWhere(calls("java\\.lang\\.System", "currentTimeMillis"))
            .orShould()
            .callMethodWhere(calls("java\\.time\\..*", "now|systemUTC|systemDefaultZone|system|tick.*"))
            .orShould()
            .callConstructorWhere(calls("java\\.util\\.Date", "<init>"))
            .because("a verdict about old files may not depend on today; who needs the present time is handed it");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineWhereItStands = noClasses()
            .should()
            .callMethodWhere(calls("java\\.time\\.ZoneId", "systemDefault"))
            .orShould()
            .callMethodWhere(calls("java\\.util\\.(TimeZone|Locale)", "getDefault"))
            .orShould()
            .callMethodWhere(calls("java\\.nio\\.charset\\.Charset", "defaultCharset"))
            .because("the same bundle must read the same in every zone, language and code page");

    private static LayeredArchitecture floorPlan() {
        // Rooms not built yet are optional; a package that stands in no line of the plan is not.
        LayeredArchitecture plan = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.culprit..")
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture();
        for (Room room : PLAN) {
            plan = plan.layer(room.name()).definedBy(room.packages());
        }
        for (Room room : PLAN) {
            var place = plan.whereLayer(room.name());
            plan = room.mayKnow().isEmpty()
                    ? place.mayNotAccessAnyLayer()
                    : place.mayOnlyAccessLayers(room.mayKnow().toArray(String[]::new));
        }
        return plan;
    }

    private static ArchRule onlyIn(String library, String reason, String... owners) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(reason);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, String name) {
        return describe(
                owner + "." + name,
                call -> call.getTargetOwner().getName().matches(owner)
                        && call.getName().matches(name));
    }

    private static DescribedPredicate<JavaClass> aValueType() {
        return describe(
                "a record, an enum, an interface, an exception or a closed class without state",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(Throwable.class)
                        || isBodyOfAnEnumConstant(type)
                        || isClosedAndStateless(type));
    }

    private static boolean isBodyOfAnEnumConstant(JavaClass type) {
        return type.isAnonymousClass()
                && type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }

    private static boolean isClosedAndStateless(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
    }
}
