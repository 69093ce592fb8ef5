package partnerships.benchmarks.runner;

import java.io.PrintWriter;
import java.util.Locale;

/** Says on the terminal what is being done, and since when. */
final class Progress {

    private final long begun = System.nanoTime();
    private final PrintWriter terminal;

    Progress(PrintWriter terminal) {
        this.terminal = terminal;
    }

    void say(String text) {
        terminal.printf(Locale.ROOT, "%5.0f s  %s%n", seconds(), text);
        terminal.flush();
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
