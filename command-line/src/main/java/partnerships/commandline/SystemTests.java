package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments with which Maven runs a group of the system tests. */
final class SystemTests {

    private SystemTests() {}

    /** Returns the arguments with which Maven packages the services and runs the system tests of a group, and no other test. */
    static List<String> of(String group) {
        return new ArrayList<>(List.of(
                "verify",
                "-Dquick",
                "-pl",
                "system-tests",
                "-am",
                "-Dtest=None",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-Dtests.output-to-file=false",
                "-Dgroups=" + group));
    }

    /**
     * Checks that words are options of Maven, and no misspelt ones of ours.
     *
     * @throws UnmatchedArgumentException for the first that is none
     */
    static void checkOptions(CommandSpec suite, List<String> words) {
        for (String word : words) {
            if (!word.startsWith("-") || word.startsWith("--")) {
                throw new UnmatchedArgumentException(suite.commandLine(), List.of(word));
            }
        }
    }
}
