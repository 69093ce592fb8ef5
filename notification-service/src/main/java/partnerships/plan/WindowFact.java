package partnerships.plan;

import java.util.Set;

/** What a cadence window's plan follows. */
public sealed interface WindowFact extends SubjectFact {

    /**
     * The window has begun; where it is reported with other bounds, it is open again.
     *
     * @param meetings that are planned inside it by now
     */
    record Opened(CadenceWindow.Terms terms, Set<String> meetings) implements WindowFact {}

    /** These meetings are now planned, or were held, inside the window. */
    record MeetingsKnown(Set<String> meetings) implements WindowFact {}

    /** The window ended with too few meetings held. */
    record Breached() implements WindowFact {}

    /** The window needs no meeting any more. */
    record Closed(String reason) implements WindowFact {}
}
