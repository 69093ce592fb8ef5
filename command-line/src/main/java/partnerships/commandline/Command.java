package partnerships.commandline;

import java.util.List;

/** One word of the command line. */
interface Command {

    String name();

    /** Returns what may follow the name, as a usage line shows it. */
    default String arguments() {
        return "";
    }

    /** Returns one line for the list of commands. */
    String summary();

    /** Returns what else there is to know; empty if the summary says it all. */
    default String more() {
        return "";
    }

    /**
     * Does it.
     *
     * @param words what followed the name
     * @return the exit code
     * @throws partnerships.localrun.system.Failure with what to tell the person
     */
    int run(List<String> words);
}
