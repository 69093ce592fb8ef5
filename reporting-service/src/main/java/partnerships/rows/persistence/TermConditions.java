package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.TemporalStatus;

/** {@link TemporalStatus} as a condition, so that pages can be asked for by it. Says the same as its {@code of}; a test compares. */
final class TermConditions {

    private TermConditions() {}

    /** Returns the condition under which this is the first status that fits on that day. */
    static Criteria of(TemporalStatus status, LocalDate today) {
        List<Criteria> conditions = new ArrayList<>();
        for (TemporalStatus earlier : TemporalStatus.values()) {
            if (earlier.compareTo(status) < 0) {
                conditions.add(fitsNot(earlier, today));
            }
        }
        if (status != TemporalStatus.TERM_UNKNOWN) {
            conditions.add(fits(status, today));
        }
        return new Criteria().andOperator(conditions);
    }

    /** By the opposite of {@link #fits}, in a form that an index can answer: a range is left out day by day. */
    private static Criteria fitsNot(TemporalStatus status, LocalDate today) {
        return status == TemporalStatus.NOTICE_WINDOW
                ? where("keys.noticeBy")
                        .nin(today.datesUntil(today.plusDays(TemporalStatus.NOTICE_WINDOW_DAYS + 1L))
                                .toList())
                : new Criteria().norOperator(fits(status, today));
    }

    private static Criteria fits(TemporalStatus status, LocalDate today) {
        return switch (status) {
            case PAST_END -> where("keys.overAfter").lt(today);
            case RENEWED_TACITLY -> where("keys.renewedAfter").lt(today);
            case NOT_STARTED -> where("keys.starts").gt(today);
            case NOTICE_WINDOW ->
                where("keys.noticeBy").gte(today).lte(today.plusDays(TemporalStatus.NOTICE_WINDOW_DAYS));
            case ENDING_SOON -> where("keys.endsFrom").lte(today.plusDays(TemporalStatus.ENDING_SOON_DAYS));
            case RUNNING -> where("keys.told").is(true);
            case TERM_UNKNOWN -> new Criteria();
        };
    }
}
