package partnerships.localrun.command;

import java.util.List;

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
     * @throws partnerships.localrun.system.Failure if they mean nothing here
     */
    List<String> maven(List<String> words);
}
