package dev.culprit.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house rules that no compiler checks. */
class HouseTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path BENCHMARKS = Path.of("src", "benchmark", "java");
    private static final Path README = Path.of("README.md");
    private static final int LONG_FILE = 300;
    private static final int LONG_METHOD = 30;

    /** Written in two halves, so that this file does not break its own rule. */
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static final Pattern CODE_FENCE = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");

    @Test
    void everyPackageHasASignOnItsDoor() throws IOException {
        List<Path> rooms =
                sources(MAIN).stream().map(Path::getParent).distinct().toList();

        assertThat(rooms)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                        .as("what comes in, what goes out, where the facts are from")
                        .content()
                        .contains("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(linesMatching(
                        LEFT_FOR_LATER.asPredicate(),
                        "src/main",
                        "src/test/java",
                        "src/benchmark",
                        "rules",
                        "bin",
                        ".ci",
                        "pom.xml"))
                .as("what is not done stands in an issue, not in the code")
                .isEmpty();
    }

    @Test
    void noSourceFileNamesAnAuthor() throws IOException {
        Predicate<String> namesOne = Pattern.compile("^\\s*\\*?\\s*@author\\b").asPredicate();

        assertThat(linesMatching(namesOne, "src")).isEmpty();
    }

    @Test
    void nothingCatchesWhateverComes() throws IOException {
        List<String> catches = new ArrayList<>();
        for (SourceShape shape : shapes(MAIN, TESTS, BENCHMARKS)) {
            catches.addAll(shape.catchesOfAnything());
        }

        assertThat(catches)
                .as("a handler that takes everything hides the failure nobody thought of; name what can go wrong."
                        + " Only the rule compiler throws anything at all at an author's mistake, and says why there")
                .allMatch(place -> place.startsWith("src/main/java/dev/culprit/knowledge/TrialCompile.java"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void noMethodAnswersWithNull() throws IOException {
        List<String> answers = new ArrayList<>();
        for (SourceShape shape : shapes(MAIN)) {
            answers.addAll(shape.returnsOfNull());
        }

        assertThat(answers)
                .as("absence is an Optional, an empty list or an empty text")
                .isEmpty();
    }

    @Test
    void testNamesStateWhatIs() throws IOException {
        List<String> names = new ArrayList<>();
        for (SourceShape shape : shapes(TESTS)) {
            shape.methods().stream()
                    .filter(method -> Pattern.compile("^should|Should")
                            .matcher(method.name())
                            .find())
                    .forEach(method -> names.add(method.place()));
        }

        assertThat(names)
                .as("a test name is a sentence about what is, without \"should\"")
                .isEmpty();
    }

    @Test
    void theReadmeNamesCommandsThatExist() throws IOException {
        assumeTrue(Files.exists(README), "there is no README yet");
        List<String> commands = commandsOf(Files.readString(README));

        assertThat(commands)
                .anySatisfy(command -> assertThat(command).startsWith("bin/culprit "))
                .anySatisfy(command -> assertThat(command).isEqualTo("./mvnw -B verify"));
        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(Path.of(firstWord(command))).as(command).isExecutable());
    }

    @Test
    void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci", "run"))).last().isEqualTo("./mvnw -B verify");
    }

    @Test
    void longFilesAndMethodsAreShown() throws IOException {
        List<SourceShape> shapes = shapes(MAIN, TESTS, BENCHMARKS);

        assertThat(shapes).isNotEmpty();
        System.out.println("Longer than the house likes (shown, not failed):");
        shapes.stream()
                .filter(shape -> shape.lines() > LONG_FILE)
                .forEach(shape -> System.out.println("  " + shape.lines() + " lines  " + shape.file()));
        shapes.stream()
                .flatMap(shape -> shape.methods().stream())
                .filter(method -> method.lines() > LONG_METHOD)
                .forEach(method -> System.out.println("  " + method.lines() + " lines  " + method.place()));
    }

    /** Lines in the README's code blocks that start with a path into this repository, with or without a prompt. */
    private static List<String> commandsOf(String readme) {
        return CODE_FENCE
                .matcher(readme)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                .filter(line -> line.startsWith("./") || line.startsWith("bin/") || line.startsWith(".ci/"))
                .map(String::strip)
                .toList();
    }

    private static String firstWord(String command) {
        return command.split(" ", 2)[0];
    }

    private static List<SourceShape> shapes(Path... roots) throws IOException {
        List<SourceShape> shapes = new ArrayList<>();
        for (Path root : roots) {
            shapes.addAll(SourceShape.of(sources(root)));
        }
        return shapes;
    }

    private static List<Path> sources(Path root) throws IOException {
        return filesUnder(root).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<String> linesMatching(Predicate<String> wanted, String... roots) throws IOException {
        List<String> found = new ArrayList<>();
        for (String root : roots) {
            for (Path file : filesUnder(Path.of(root))) {
                // Latin-1 takes every byte, so that binary files are looked through as well.
                List<String> lines = Files.readAllLines(file, ISO_8859_1);
                for (int number = 1; number <= lines.size(); number++) {
                    if (wanted.test(lines.get(number - 1))) {
                        found.add(file + ":" + number + " "
                                + lines.get(number - 1).strip());
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> filesUnder(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** One method and where it stands. */
    private record Method(String name, long lines, String place) {}

    /** What the compiler's own parser sees in one source file. */
    private record SourceShape(
            Path file, long lines, List<Method> methods, List<String> catchesOfAnything, List<String> returnsOfNull) {

        static List<SourceShape> of(List<Path> files) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
                JavacTask task = (JavacTask)
                        compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
                SourcePositions positions = Trees.instance(task).getSourcePositions();
                List<SourceShape> shapes = new ArrayList<>();
                for (CompilationUnitTree unit : task.parse()) {
                    Survey survey = new Survey(unit, positions);
                    survey.scan(unit, null);
                    shapes.add(survey.shape());
                }
                return shapes;
            }
        }
    }

    private static final class Survey extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> catches = new ArrayList<>();
        private final List<String> nulls = new ArrayList<>();

        Survey(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        SourceShape shape() {
            return new SourceShape(file(), lastLine(unit), methods, catches, nulls);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String place = place(method) + " " + method.getName();
            methods.add(new Method(method.getName().toString(), lastLine(method) - firstLine(method) + 1, place));
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            String type = caught.getParameter().getType().toString();
            if (type.equals("Exception") || type.equals("Throwable")) {
                catches.add(place(caught));
            }
            return super.visitCatch(caught, null);
        }

        @Override
        public Void visitReturn(ReturnTree answer, Void nothing) {
            if (answer.getExpression() != null && answer.getExpression().getKind() == Tree.Kind.NULL_LITERAL) {
                nulls.add(place(answer));
            }
            return super.visitReturn(answer, null);
        }

        private Path file() {
            return Path.of(unit.getSourceFile().getName());
        }

        private String place(Tree tree) {
            return file() + ":" + firstLine(tree);
        }

        private long firstLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        private long lastLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        }
    }
}
