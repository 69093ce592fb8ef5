package partnerships.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import partnerships.localrun.system.Failure;

/** What the person sees. */
public final class Terminal {

    private static final String RESET = "\u001b[0m";

    private final boolean colours;
    private final PrintStream out;
    private final PrintStream err;

    Terminal(boolean colours, PrintStream out, PrintStream err) {
        this.colours = colours;
        this.out = out;
        this.err = err;
    }

    /** Returns a terminal with colours if the script found one that shows them. */
    static Terminal ofEnvironment() {
        return new Terminal("1".equals(System.getenv("PARTNERSHIPS_COLOURS")), System.out, System.err);
    }

    public void print(String text) {
        out.println(text);
    }

    public void error(String text) {
        err.println(paint("31", "error: ") + text);
    }

    /** Says what did not work, and returns the exit code for it. */
    int failed(Failure failure) {
        error(String.valueOf(failure.getMessage()));
        return failure.exitCode();
    }

    boolean hasColours() {
        return colours;
    }

    PrintWriter out() {
        return new PrintWriter(out, true, out.charset());
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String bad(String text) {
        return paint("31", text);
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
