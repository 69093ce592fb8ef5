package partnerships.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery is for and whom it is for; never an address.
 *
 * @param category LEGAL_NOTICE, REMINDER or ALERT
 * @param calendarSequence SEQUENCE of the invitation it carries; absent if it carries none
 */
public record Notice(
        About about,
        Occasion occasion,
        Addressee to,
        String category,
        @Nullable Integer calendarSequence) {

    /**
     * What it is about.
     *
     * @param kind MEETING, CADENCE_WINDOW, AGREEMENT_END or UNDELIVERED
     * @param subjectId meeting, window, agreement, or the message that did not arrive
     */
    public record About(String planId, String kind, String subjectId, List<String> agreementIds) {
        public About {
            agreementIds = List.copyOf(agreementIds);
        }
    }

    /**
     * The step that fired.
     *
     * @param scheduleVersion of the subject
     * @param rule code of the reminder rule
     * @param staleAfter from when on it is useless; absent if never
     */
    public record Occasion(
            int scheduleVersion,
            String rule,
            Instant dueAt,
            @Nullable Instant staleAfter) {}

    /**
     * Who it is for, and how that person is reached.
     *
     * @param recipient person id; {@code post:<code>} for a functional mailbox or a post that nobody can be reached at;
     *     {@code role:<role>} for a role without a post
     * @param post the post it concerns, or the role
     * @param channel MAIL
     * @param language of the message: fr, en, ar
     */
    public record Addressee(String recipient, String post, String channel, String language) {}

    /** Tells whether it has legal effect: it may not end in silence. */
    public boolean isLegal() {
        return category.equals("LEGAL_NOTICE");
    }

    boolean uselessAt(Instant now) {
        return occasion.staleAfter() != null && !now.isBefore(occasion.staleAfter());
    }
}
