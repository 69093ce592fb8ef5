package partnerships.commandline;

import org.jspecify.annotations.Nullable;

/** What lies behind an exception, in one line. */
final class Causes {

    private Causes() {}

    static String of(Throwable failure) {
        var text = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(message);
            }
        }
        return text.toString();
    }
}
