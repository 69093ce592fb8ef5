package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import partnerships.localrun.system.Failure;

/** A suite that is too heavy for every build: it has a word of its own behind {@code ./partnerships test}. */
interface Suite {

    String name();

    /** Returns what may follow the name, as a usage line shows it. */
    default String arguments() {
        return "[<words for Maven>]";
    }

    /** Returns one line for the help. */
    String summary();

    /** Answers whether it takes the one broker and the one mongod that {@code ./partnerships test} starts. */
    default boolean needsServers() {
        return true;
    }

    /**
     * Returns what Maven is told: a goal and its words.
     *
     * @param words what followed the name
     * @throws Failure if they mean nothing here
     */
    List<String> maven(List<String> words);

    /** Returns what Maven is told so that it packages the services and runs the system tests of a group, and no other test. */
    static List<String> systemTests(String group) {
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

    /** Returns a word that must look like this. */
    static String matching(Pattern pattern, String word) {
        if (!pattern.matcher(word).matches()) {
            throw misunderstood(word);
        }
        return word;
    }

    static Failure misunderstood(String word) {
        return new Failure("'%s' means nothing here. See: ./partnerships test --help".formatted(word), 2);
    }
}
