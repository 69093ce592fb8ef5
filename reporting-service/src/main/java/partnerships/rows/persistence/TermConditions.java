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
                conditions.add(new Criteria().norOperator(fits(earlier, today)));
            }
        }
        if (status != TemporalStatus.TERM_UNKNOWN) {
            conditions.add(fits(status, today));
        }
        return new Criteria().andOperator(conditions);
    }

    private static Criteria fits(TemporalStatus status, LocalDate today) {
        return switch (status) {
            case PAST_END -> where("keys.endsBy").lt(today);
            case NOT_STARTED -> where("keys.starts").gt(today);
            case NOTICE_WINDOW ->
                where("keys.noticeBy").gte(today).lte(today.plusDays(TemporalStatus.NOTICE_WINDOW_DAYS));
            case ENDING_SOON -> where("keys.endsFrom").lte(today.plusDays(TemporalStatus.ENDING_SOON_DAYS));
            case RUNNING ->
                new Criteria()
                        .orOperator(
                                where("keys.endsBy").ne(null),
                                where("keys.open").is(true).and("keys.starts").ne(null));
            case TERM_UNKNOWN -> RowPages.anything();
        };
    }
}
