package dev.culprit.knowledge;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** The types that a rule file can name, and their fields. */
final class Types {
    /** What a rule author matches, for suggestions. */
    static final Set<String> FAMILIAR = new TreeSet<>(Set.of(
            "Burst",
            "CounterEpisode",
            "CounterSeries",
            "Coverage",
            "Event",
            "EventTally",
            "Host",
            "List",
            "OddVersion",
            "Outlier",
            "Recurrence",
            "Setting",
            "Symptom"));

    private final List<String> imports;

    Types(PackageDescr tree) {
        this.imports = tree.getImports().stream().map(ImportDescr::getTarget).toList();
    }

    /** Returns the type that a name in the file means; empty if there is none. */
    Optional<Class<?>> find(String name) {
        String plain = name.replaceFirst("<.*$", "");
        var candidates = new ArrayList<String>();
        candidates.add(plain);
        for (String target : imports) {
            String first = plain.replaceFirst("\\..*$", "");
            if (target.endsWith(".*")) {
                candidates.add(target.substring(0, target.length() - 1) + plain);
            } else if (target.endsWith("." + first)) {
                candidates.add(target + plain.substring(first.length()));
            }
        }
        candidates.add("java.lang." + plain);
        return candidates.stream().map(Types::load).flatMap(Optional::stream).findFirst();
    }

    /** Returns the type of that full name; a nested type may be written with dots. */
    static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Types.class.getClassLoader()));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // NoClassDefFoundError: on a file system that ignores case, a name in the wrong case finds the wrong file.
            int dot = name.lastIndexOf('.');
            boolean nested = dot > 0
                    && Character.isUpperCase(
                            name.substring(name.lastIndexOf('.', dot - 1) + 1).charAt(0));
            return nested ? load(name.substring(0, dot) + "$" + name.substring(dot + 1)) : Optional.empty();
        }
    }

    /** Returns the type of a field as rules read it: {@code name()}, {@code getName()} or {@code isName()}. */
    static Optional<Class<?>> field(Class<?> type, String name) {
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Set<String> accessors = Set.of(name, "get" + upper, "is" + upper);
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && accessors.contains(method.getName())) {
                return Optional.of(method.getReturnType());
            }
        }
        return Optional.empty();
    }

    /** Returns the names that {@code import static} of that target brings in. */
    static Set<String> importedMethods(String target) {
        int dot = target.lastIndexOf('.');
        if (!target.endsWith(".*")) {
            return Set.of(target.substring(dot + 1));
        }
        return load(target.substring(0, dot)).map(Types::members).orElse(Set.of());
    }

    /** Tells whether a type has a method of that name. */
    static boolean hasMethod(Class<?> type, String name) {
        return List.of(type.getMethods()).stream()
                .anyMatch(method -> method.getName().equals(name));
    }

    /** Returns what a rule can ask of a type, without what every object has. */
    static Set<String> members(Class<?> type) {
        var names = new TreeSet<String>();
        for (Method method : type.getMethods()) {
            boolean ofEveryObject = hasMethod(Object.class, method.getName())
                    || method.getName().equals("compareTo");
            if (!ofEveryObject) {
                names.add(method.getName());
            }
        }
        return names;
    }
}
