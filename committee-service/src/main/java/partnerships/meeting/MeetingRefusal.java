package partnerships.meeting;

import partnerships.store.Refusal;

/** Why a command about a meeting is refused. */
public enum MeetingRefusal implements Refusal {
    COMMITTEE_DISSOLVED("The committee's agreement has ended: it meets no more."),
    NOT_DRAFT("Only a meeting without a date is given one; a later date is a move."),
    NOT_SCHEDULED("It takes a meeting that has a date which stands."),
    MEETING_OVER("It takes a meeting that is still ahead."),
    END_NOT_AFTER_START("A meeting ends after it starts."),
    MEETING_TOO_LONG("A meeting lasts 14 days at most."),
    START_NOT_IN_FUTURE("A meeting is planned for a time to come."),
    DATE_OUT_OF_RANGE("A date is not before 1900, and a planned one not more than five years ahead."),
    NOT_A_SEAT("A post that is named is a seat of the committee, as far as its text names any."),
    NOBODY_EXPECTED("A meeting expects one seat or more."),
    GIVEN_AND_REMOVED("A move gives a new place or link, or takes it away, not both."),
    NOTHING_CHANGED("It is so already."),
    AGENDA_EMPTY("A meeting that is to be convened, or is, has an agenda."),
    ALREADY_CONVENED("All who must have convened it."),
    START_PASSED("Nobody is convened to a meeting whose start is past."),
    NO_CONVOKER_STATED("The committee's text names nobody who convenes it."),
    NOT_A_CONVOKER("Only who the committee's rule names, or a substitute, convenes it."),
    ALREADY_SIGNED("This part of the convocation is recorded."),
    SIGNED_IN_FUTURE("A part of a convocation is dated today or before."),
    NOTICE_TOO_SHORT("A notice shorter than the committee asks needs a reason."),
    NOT_STARTED("An outcome is recorded once the meeting has started."),
    OUTCOME_RECORDED("The outcome is recorded; what is wrong about it is corrected."),
    NO_OUTCOME("Only a recorded outcome is corrected."),
    NOT_HELD("A meeting that was not held has no day and no attendance."),
    HELD_IN_FUTURE("A meeting was held today or before, in its committee's zone."),
    NOBODY_ATTENDED("A meeting that was held was attended by somebody."),
    ATTENDANCE_INCOMPLETE("Of each expected seat it is said whether it was there."),
    POST_TWICE("Each post is named once, and sat for one seat."),
    SUBSTITUTE_MISSING("A seat that was SUBSTITUTED says by which post."),
    SUBSTITUTE_NOT_ASKED("Only a seat that was SUBSTITUTED names a substitute."),
    NOT_A_SUBSTITUTE("A substitute is one that the committee's text names for the seat.");

    private final String meaning;

    MeetingRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
