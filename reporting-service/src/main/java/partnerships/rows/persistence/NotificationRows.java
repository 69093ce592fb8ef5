package partnerships.rows.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import partnerships.rows.Fold;
import partnerships.rows.NotificationRow;
import partnerships.rows.RowKind;
import partnerships.rows.SortKey;

/** Lists of deliveries. */
public final class NotificationRows {

    private static final String DUE = "keys.due";
    private static final String RECIPIENT = "order.recipient";
    private static final List<String> LEADING = List.of(RECIPIENT, "order.subjectId", "agreementIds");

    private final RowPages<NotificationRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public NotificationRows(MongoOperations mongo, Fold fold) {
        this.pages = new RowPages<>(mongo, fold, RowKind.NOTIFICATIONS, LEADING, "state", "order.rule").sortedBy(DUE);
    }

    /**
     * What is asked of deliveries; what is absent is not asked.
     *
     * @param from first instant at which it was due
     * @param before first instant that is too late
     */
    public record Filter(
            @Nullable String agreement,
            @Nullable String subject,
            @Nullable String rule,
            NotificationRow.@Nullable State state,
            @Nullable Instant from,
            @Nullable Instant before) {}

    public Found<NotificationRow> listed(Visibility visible, Filter filter) {
        return pages.found(conditions(visible, filter));
    }

    private static Conditions conditions(Visibility visible, Filter filter) {
        var conditions = new Conditions(visible.notifications());
        return (visible.confined() ? conditions.ledBy(RECIPIENT) : conditions)
                .is("agreementIds", filter.agreement())
                .is("order.subjectId", filter.subject())
                .is("order.rule", filter.rule())
                .is("state", filter.state())
                .between(
                        DUE,
                        filter.from() == null ? null : SortKey.of(filter.from()),
                        filter.before() == null ? null : SortKey.of(filter.before()));
    }
}
