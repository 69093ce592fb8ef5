package partnerships.commandline;

/** What the person sees. */
public final class Terminal {

    private static final String RESET = "\u001b[0m";

    private final boolean colours;

    private Terminal(boolean colours) {
        this.colours = colours;
    }

    /** Returns a terminal with colours if the script found one that shows them. */
    static Terminal ofEnvironment() {
        return new Terminal("1".equals(System.getenv("PARTNERSHIPS_COLOURS")));
    }

    public void print(String text) {
        System.out.println(text);
    }

    public void error(String text) {
        System.err.println(paint("31", "error: ") + text);
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
