package partnerships.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a plan is about, with the facts it needs; a plan waits for those it lacks. */
public sealed interface Subject permits Meeting, CadenceWindow, AgreementEnd, Undelivered {

    /** What a plan can be about. */
    enum Kind {
        MEETING,
        CADENCE_WINDOW,
        AGREEMENT_END,
        /** A message that did not reach somebody. */
        UNDELIVERED
    }

    Kind kind();

    /** Returns the meeting's, window's, agreement's or undelivered message's id. */
    String subjectId();

    List<String> agreementIds();

    /** Returns the id of the committee that it belongs to, if to any. */
    Optional<String> committee();

    /** Returns how much must have been heard of posts before it is said who holds them. */
    default List<PostVersion> posts() {
        return List.of();
    }

    Phase phase();

    /** Tells whether anything is still to be said about it. */
    boolean concerns();

    /** Tells whether what counts from that anchor is still to be said; some facts end their subject and are said all the same. */
    boolean concerns(Anchor anchor);

    /** Tells whether what the rule says is still to be said. */
    default boolean concerns(ReminderRule rule) {
        var phase = rule.timing().phase();
        return concerns(rule.timing().due().anchor()) && (phase == Phase.ALWAYS || phase == phase());
    }

    /** Returns the moment that a rule names, if the facts it needs are known; facts themselves are no moments. */
    Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone);

    /** Returns until when a rule's step is of use: the same moment, of what is not known exactly the last that it can be. */
    default Optional<Instant> limit(ReminderRule.When when, ZoneId systemZone) {
        return moment(when, systemZone);
    }

    /** Returns what the subject is after a fact, and what follows for its plan. */
    Transition on(SubjectFact fact);

    /** Returns the id of the plan of this subject. */
    default String planId() {
        return planId(kind(), subjectId());
    }

    static String planId(Kind kind, String subjectId) {
        return UUID.nameUUIDFromBytes(("plan:" + kind + ":" + subjectId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
