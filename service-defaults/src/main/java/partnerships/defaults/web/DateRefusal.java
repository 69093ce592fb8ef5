package partnerships.defaults.web;

import partnerships.store.Refusal;

/** Why a date or a local time cannot be used, whatever it is the date of. */
public enum DateRefusal implements Refusal {
    DATE_IMPOSSIBLE("A date is of the calendar, as far as it is known: 2026, 2026-11, 2026-11-30."),
    PERIOD_IMPOSSIBLE("A period is one of the calendar: P3M, P1Y, P30D or P1Y6M."),
    LOCAL_TIME_MISSING("The clocks of the zone are put forward past this local time: give another."),
    LOCAL_TIME_AMBIGUOUS("The clocks of the zone show this local time twice: choose one of validOffsets."),
    OFFSET_INVALID("The zone is not at this offset then: choose one of validOffsets, or none.");

    private final String meaning;

    DateRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
