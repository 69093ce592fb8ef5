package partnerships.localrun.system;

/** Something the person at the command line can read and act upon; its message says what happened and what to do. */
public final class Failure extends RuntimeException {

    private final int exitCode;

    public Failure(String message) {
        this(message, 1);
    }

    public Failure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
