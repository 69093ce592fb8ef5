package partnerships.plan;

/** What a rule counts from. */
public enum Anchor {
    /** Local start of the meeting, in its zone. */
    MEETING_START(Nature.DATE),
    /** Local end of the meeting, in its zone. */
    MEETING_END(Nature.DATE),
    /** The fact that it was convened. */
    MEETING_CONVENED(Nature.CALENDAR_FACT),
    /** The fact that it was moved. */
    MEETING_MOVED(Nature.CALENDAR_FACT),
    /** The fact that it was cancelled. */
    MEETING_CANCELLED(Nature.CALENDAR_FACT),
    /** The fact that its agenda changed after it was convened. */
    MEETING_AGENDA_CHANGED(Nature.FACT),
    /** Last day on which a meeting inside the window can still be convened: the window's end less the notice. */
    CONVENING_DEADLINE(Nature.DATE),
    /** Last day of the window, inclusive. */
    WINDOW_END(Nature.DATE),
    /** The fact that the window ended with too few meetings held. */
    WINDOW_BREACHED(Nature.FACT),
    /** The fact that the meetings of a breached window were held after all, and recorded late. */
    WINDOW_BREACH_REVERSED(Nature.FACT),
    /** Last day of the agreement, inclusive; the first that it can be where it is not known to the day. */
    AGREEMENT_END(Nature.DATE),
    /** Last day on which the agreement can surely be denounced: its end less the notice. */
    NOTICE_DEADLINE(Nature.DATE),
    /** The fact that the agreement's last day passed without a renewal. */
    AGREEMENT_EXPIRED(Nature.FACT),
    /** The fact that an agreement that counted as over had not ended. */
    AGREEMENT_RESUMED(Nature.FACT),
    /** The fact that a legal notice did not reach somebody. */
    NOTICE_UNDELIVERED(Nature.FACT),
    /** The fact that at a post nobody can be reached, when something was to be sent there. */
    POST_UNREACHABLE(Nature.FACT);

    private enum Nature {
        DATE,
        FACT,
        CALENDAR_FACT
    }

    private final Nature nature;

    Anchor(Nature nature) {
        this.nature = nature;
    }

    /** Tells whether a fact itself is the anchor: its step is due when the fact is recorded, and never covered. */
    public boolean isFact() {
        return nature != Nature.DATE;
    }

    /** Tells whether the fact changes what stands in the calendars of those who are invited. */
    public boolean changesCalendars() {
        return nature == Nature.CALENDAR_FACT;
    }
}
