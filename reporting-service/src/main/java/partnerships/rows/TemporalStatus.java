package partnerships.rows;

import java.time.LocalDate;

/** Where a day lies in an agreement's term. Derived when asked, never stored; the first that fits counts. */
public enum TemporalStatus {
    /** The last day that can be its last is over, and nothing follows by itself. */
    PAST_END,
    /** Its text renews it by itself, and the last day of the period on record is over. The period after it is not followed yet. */
    RENEWED_TACITLY,
    /** Its first day is still to come, or can be. */
    NOT_STARTED,
    /** Notice can surely still be given, for at most {@link #NOTICE_WINDOW_DAYS} days. */
    NOTICE_WINDOW,
    /** It can end within {@link #ENDING_SOON_DAYS} days. */
    ENDING_SOON,
    /** Its end is known and further away, or it is known to have none. */
    RUNNING,
    /** What is known of its term does not say. */
    TERM_UNKNOWN;

    public static final int NOTICE_WINDOW_DAYS = 90;
    public static final int ENDING_SOON_DAYS = 180;

    /** Returns where {@code today} lies in the term that the keys bound. */
    public static TemporalStatus of(AgreementKeys keys, LocalDate today) {
        if (keys.overAfter() != null && keys.overAfter().isBefore(today)) {
            return PAST_END;
        }
        if (keys.renewedAfter() != null && keys.renewedAfter().isBefore(today)) {
            return RENEWED_TACITLY;
        }
        if (keys.starts() != null && keys.starts().isAfter(today)) {
            return NOT_STARTED;
        }
        if (keys.noticeBy() != null && within(keys.noticeBy(), today, NOTICE_WINDOW_DAYS)) {
            return NOTICE_WINDOW;
        }
        if (keys.endsFrom() != null && !keys.endsFrom().isAfter(today.plusDays(ENDING_SOON_DAYS))) {
            return ENDING_SOON;
        }
        return keys.told() ? RUNNING : TERM_UNKNOWN;
    }

    private static boolean within(LocalDate deadline, LocalDate today, int days) {
        return !deadline.isBefore(today) && !deadline.isAfter(today.plusDays(days));
    }
}
