package dev.culprit.decode.config;

import dev.culprit.decode.xml.FileFaults;
import java.util.regex.Pattern;

/**
 * Finds what a command printed instead of its output when it could not run: such a command was not collected, which is not
 * the same as a result with nothing in it.
 *
 * <p>PowerShell names the cmdlet before the message and prints an identifier behind it in every language; Get-NetView prints
 * its own status below the command; of the messages of the command interpreter the English, German, French and Dutch ones
 * are known.
 */
final class CommandFailures {
    private static final Pattern FAILED = Pattern.compile("^\\[(?:NotTested|NotRun|Unavailable|Failed)]\\s*$"
            + "|^(?:Debug|Get|Show|Test)-[A-Za-z]\\w* ?: \\S.*$"
            + "|^\\s*\\+ FullyQualifiedErrorId ?: \\S.*$"
            + "|^['\"«][^'\"»]{1,100}['\"»] (?:is not recognized as an internal or external command"
            + "|n.est pas reconnu en tant que commande|wordt niet herkend als een interne)\\b.*$"
            + "|^Der Befehl .{1,100} ist entweder falsch geschrieben oder\\s*$"
            + "|^(?:Error:? .{0,20})?(?:Access is denied|Zugriff verweigert|Acc.s refus.|Toegang geweigerd)\\.?\\s*$"
            + "|^(?:ERROR|FEHLER|ERREUR|FOUT) ?: \\S.*$"
            + "|^.{0,40}\\bFSUTIL\\b.{0,40}(?:administrative privileges|Administrator|administrateur|beheerder).*$");

    private final FileFaults faults;
    private boolean told;

    CommandFailures(FileFaults faults) {
        this.faults = faults;
    }

    /** Forgets the failure of the command before. */
    void begin() {
        told = false;
    }

    /**
     * Takes the next line of what a command printed; true if it says that the command failed. Only the first such line of
     * a command is reported.
     *
     * @param what the command, or what is known of it
     */
    boolean take(String line, long number, String what) {
        boolean failed = FAILED.matcher(line).matches();
        if (failed && !told) {
            told = true;
            faults.report(
                    "config.command-failed",
                    number,
                    "Expected the output of " + (what.isEmpty() ? "a command" : what) + " but it failed: "
                            + line.strip());
        }
        return failed;
    }
}
