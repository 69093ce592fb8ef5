package partnerships.plan;

/** What a rule counts from. */
public enum Anchor {
    /** Local start of the meeting, in its zone. */
    MEETING_START,
    /** Local end of the meeting, in its zone. */
    MEETING_END,
    /** The fact that it was convened. */
    MEETING_CONVENED,
    /** The fact that it was moved. */
    MEETING_MOVED,
    /** The fact that it was cancelled. */
    MEETING_CANCELLED,
    /** Last day on which a meeting inside the window can still be convened: the window's end less the notice. */
    CONVENING_DEADLINE,
    /** Last day of the window, inclusive. */
    WINDOW_END,
    /** Last day of the agreement, inclusive; the first that it can be where it is not known to the day. */
    AGREEMENT_END,
    /** Last day on which the agreement can surely be denounced: its end less the notice. */
    NOTICE_DEADLINE;

    /** Tells whether a fact itself is the anchor: its step is due when the fact is recorded, and never covered. */
    public boolean isFact() {
        return this == MEETING_CONVENED || this == MEETING_MOVED || this == MEETING_CANCELLED;
    }
}
