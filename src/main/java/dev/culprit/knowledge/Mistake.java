package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.util.Locale;

/** Every mistake that a check of rules knows; the name in lower case with hyphens is its code for editors. */
enum Mistake {
    NO_RULES("the folder is not there or holds no rules"),
    UNREADABLE_FILE("a file cannot be read"),
    NOT_UTF8("a file is no UTF-8 text"),
    MISPLACED_FILE("a file lies where it is not read"),
    REPEATED_FILE("two files of one folder are for the same thing"),

    SYNTAX("a rule file cannot be parsed"),
    WRONG_PACKAGE("the package is not that of the file"),
    UNKNOWN_GLOBAL("a global is declared that rules of this kind do not have"),
    DECLARED_TYPE("a rule file declares a type"),
    QUERY("a rule file holds a query"),
    REPEATED_RULE_NAME("two rules of a file have one name"),
    INVALID_RULE_NAME("the name of a rule holds a control character"),
    MISSING_ANNOTATION("a rule lacks @symptom or @cause"),
    UNKNOWN_ANNOTATION("a rule bears an annotation that means nothing"),
    REPEATED_ANNOTATION("a rule bears its annotation twice"),
    FOREIGN_CAUSE("a rule judges another cause than its file"),
    RULE_ATTRIBUTE("a rule has an attribute such as salience"),
    CHANGED_FACTS("a consequence inserts, changes or removes facts"),
    ENGINE_CALL("a consequence speaks to the rule engine"),
    FORALL("a condition uses forall"),

    UNKNOWN_TYPE("a type that does not exist or is not imported"),
    UNKNOWN_FIELD("a field or method that the type does not have"),
    WRONG_LITERAL("a number where a text is meant, or the other way round"),
    UNBOUND_VARIABLE("a variable that nothing binds"),
    UNKNOWN_NAME("a name in a consequence that means nothing"),
    WRONG_ARGUMENTS("a method that does not take these values"),
    MISSING_SEMICOLON("a statement does not end with a semicolon"),
    INVALID_JAVA("a consequence that is no Java"),
    REJECTED("the compiler refuses a rule for another reason"),

    WRONG_FACT("a condition matches what rules of this kind do not see"),
    ENDLESS_LIST("a list is matched where it never can be"),
    OPEN_EVENT("an event pattern without provider or id"),
    FOREIGN_EVENT("an event id that the catalogue knows of other providers only"),
    AMBIGUOUS_EVENT("an event id that means different things to the providers of one pattern"),
    PROVIDER_ALIAS("another spelling of a provider than the one that is matched"),
    OPEN_COUNTER("a counter pattern without object or counter"),
    UNKNOWN_COUNTER("a counter that the catalogue does not have under that name"),
    OPEN_SYMPTOM("a symptom pattern without id"),
    UNKNOWN_SYMPTOM("a symptom that the catalogue does not have"),
    UNPRODUCED_SYMPTOM("a symptom that no rule produces"),
    UNPROVEN_ABSENCE("an absence that is claimed without coverage"),
    MISSING_EVIDENCE("evidence that rests on no symptom, and so has no source"),
    SILENT_RULE("a consequence that says nothing"),
    BARE_NUMBER("a threshold that is written as a bare number"),
    UNKNOWN_LIMIT("a threshold that limits.yaml does not have"),

    MISSING_PAGE("a cause without a page"),
    MISSING_RULES("a page without rules"),
    WRONG_AREA("the area is not that of the folder"),
    WRONG_ID("the id is not the name of the file"),
    MISSING_FRONT_MATTER("a page does not begin with front matter"),
    MISSING_SECTION("a page lacks a section"),
    UNKNOWN_SECTION("a page has a section of its own"),
    MISPLACED_SECTION("the sections of a page are not in their order"),
    EMPTY_SECTION("a section of a page is empty"),
    MISSING_REFERENCE("a page names no source"),
    MISSING_LEVEL("a chain without a symptom, a mechanism or a root"),
    MISPLACED_LEVEL("a chain that does not lead from symptom by way of mechanism to one root"),
    UNUSED_SYMPTOM("a link of a chain that no evidence of the cause can show"),
    UNKNOWN_CAUSE("a rival that has no page, or is the cause itself"),
    UNKNOWN_FACT("a fact that the catalogue does not have"),
    CHANGING_COMMAND("a command that is to read changes something"),
    UNPROVEN_COMMAND("a command is said to read, and its words do not show it"),

    NOT_YAML("front matter or a catalogue that is no YAML, or not names with values"),
    YAML_ALIAS("an alias in YAML"),
    UNKNOWN_KEY("a field in YAML that is not read"),
    MISSING_KEY("a field in YAML that is needed"),
    INVALID_VALUE("a field in YAML with a value that it cannot have"),
    REPEATED_ENTRY("an entry that stands there twice"),
    MISSING_SOURCE("a symptom without a source that would show it");

    private final String meaning;

    Mistake(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the code, such as {@code unknown-field}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what the mistake is, in a few words. */
    String meaning() {
        return meaning;
    }

    RuleProblem error(String file, int line, String message, String hint) {
        return error(file, line, "", message, hint);
    }

    RuleProblem error(String file, int line, String rule, String message, String hint) {
        return problem(Level.ERROR, file, line, rule, message, hint);
    }

    RuleProblem warning(String file, int line, String message, String hint) {
        return warning(file, line, "", message, hint);
    }

    RuleProblem warning(String file, int line, String rule, String message, String hint) {
        return problem(Level.WARNING, file, line, rule, message, hint);
    }

    private RuleProblem problem(Level level, String file, int line, String rule, String message, String hint) {
        return new RuleProblem(level, code(), file, Math.max(line, 0), 0, rule, message, hint);
    }
}
