package partnerships.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a plan is about, with the facts it needs; a plan waits for those it lacks. */
public sealed interface Subject permits Meeting, CadenceWindow, AgreementEnd {

    /** What a plan can be about. */
    enum Kind {
        MEETING,
        CADENCE_WINDOW,
        AGREEMENT_END
    }

    Kind kind();

    /** Returns the meeting's, window's or agreement's id. */
    String subjectId();

    List<String> agreementIds();

    Phase phase();

    /** Tells whether anything is still to be said about it. */
    boolean concerns();

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
