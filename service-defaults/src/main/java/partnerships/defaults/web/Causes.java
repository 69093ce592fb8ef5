package partnerships.defaults.web;

import org.springframework.boot.logging.StandardStackTracePrinter;

/** Says where an exception comes from without its message, which may carry data of people. */
final class Causes {

    private static final StandardStackTracePrinter PRINTER = StandardStackTracePrinter.rootLast()
            .withFormatter(e -> e.getClass().getName())
            .withMaximumThrowableDepth(30);

    private Causes() {}

    static String of(Throwable e) {
        return PRINTER.printStackTraceToString(e);
    }
}
