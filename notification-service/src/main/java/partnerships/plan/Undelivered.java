package partnerships.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Transition.Change;

/**
 * A message that did not reach somebody: who can help is alerted, once. A legal notice counts by itself, and once for all whom it
 * concerns if it never became messages to them; of a post at which nobody can be reached it is said once for all that concerns one
 * meeting, window or agreement.
 *
 * @param subjectId the delivery's id of a legal notice; of one that became none, what it was about, its rule and its schedule version;
 *     else what it was about and the post; with slashes between
 * @param answersFor who can help
 */
public record Undelivered(String subjectId, List<String> agreementIds, AnswersFor answersFor, Lost lost, Status status)
        implements Subject {

    /** How far it has come. */
    public enum Status {
        /** Nothing has been said of it. */
        UNTOLD,
        OPEN,
        /** It went out after all, or is no longer to be sent. */
        SETTLED
    }

    /**
     * @param committeeId of the meeting or window that it was about; absent if it was about an agreement
     * @param owner post that answers for the agreement, if one was named
     */
    public record AnswersFor(
            @Nullable String committeeId, @Nullable String owner) {}

    /**
     * What was not delivered.
     *
     * @param planId plan whose step it was
     * @param rule code of the rule it followed
     * @param post that it was for; absent if it was for several and never became messages to them
     * @param recipient person id, or {@code post:<code>}; absent as the post is
     * @param legalNotice whether it has legal effect
     * @param reason POST_VACANT, NO_ADDRESS, WAITING (still tried), STALE (its time had come), UNFORESEEN, or the mail server's
     */
    public record Lost(
            String planId,
            String rule,
            @Nullable String post,
            @Nullable String recipient,
            boolean legalNotice,
            String reason,
            Instant since) {

        Anchor anchor() {
            return legalNotice ? Anchor.NOTICE_UNDELIVERED : Anchor.POST_UNREACHABLE;
        }
    }

    public Undelivered {
        agreementIds = List.copyOf(agreementIds);
    }

    @Override
    public Kind kind() {
        return Kind.UNDELIVERED;
    }

    @Override
    public Optional<String> committee() {
        return Optional.ofNullable(answersFor.committeeId());
    }

    @Override
    public Phase phase() {
        return Phase.ALWAYS;
    }

    @Override
    public boolean concerns() {
        return status == Status.OPEN;
    }

    @Override
    public boolean concerns(Anchor anchor) {
        return concerns();
    }

    @Override
    public Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone) {
        return when.anchor() == lost.anchor()
                ? Optional.of(lost.since().plus(Duration.ofDays(when.days())).plus(Duration.ofMinutes(when.minutes())))
                : Optional.empty();
    }

    @Override
    public Transition on(SubjectFact fact) {
        return fact instanceof UndeliveredFact own ? on(own) : Transition.nothing(this);
    }

    private Transition on(UndeliveredFact fact) {
        return switch (fact) {
            case UndeliveredFact.MessageLost(var known) ->
                switch (status) {
                    case UNTOLD ->
                        new Transition(
                                with(Status.OPEN, known), new Change.Rescheduled(null, Set.of(known.anchor()), false));
                    case OPEN -> Transition.nothing(with(Status.OPEN, known));
                    case SETTLED -> Transition.nothing(this);
                };
            case UndeliveredFact.AlertLost() ->
                status == Status.OPEN
                        ? new Transition(this, new Change.Announced(Set.of(lost.anchor())))
                        : Transition.nothing(this);
            case UndeliveredFact.MessageSettled() ->
                status == Status.OPEN
                        ? new Transition(with(Status.SETTLED, lost), new Change.Over("SUBJECT_DONE", Set.of()))
                        : Transition.nothing(this);
        };
    }

    private Undelivered with(Status next, Lost known) {
        return new Undelivered(subjectId, agreementIds, answersFor, known, next);
    }
}
