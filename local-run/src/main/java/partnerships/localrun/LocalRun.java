package partnerships.localrun;

/** The command line behind the script {@code partnerships}. */
public final class LocalRun {

    private LocalRun() {}

    public static void main(String[] arguments) {
        System.out.println("usage: partnerships <command>");
    }
}
