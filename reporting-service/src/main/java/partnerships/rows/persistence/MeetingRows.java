package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.Fold;
import partnerships.rows.MeetingRow;
import partnerships.rows.RowKind;
import partnerships.rows.SortKey;

/** Lists of meetings. */
public final class MeetingRows {

    private static final String START = "keys.start";

    public static final RowOrder<MeetingRow> BY_START =
            new RowOrder<>(List.of(START), row -> List.of(row.keys().start()));

    /** What is not looked at where meetings are only counted. */
    public static final List<Part> DETAILS = Stream.of(
                    "agreementIds",
                    "plan.agenda",
                    "plan.expectedSeats",
                    "plan.remainingPosts",
                    "plan.notice",
                    "outcome")
            .map(Part::new)
            .toList();

    static final String AGREEMENTS = "agreementIds";
    private static final List<String> LEADING = List.of(AGREEMENTS, "committeeId");

    private static final Set<MeetingRow.State> PLANNED = Set.of(MeetingRow.State.SCHEDULED, MeetingRow.State.CONVENED);
    private static final Set<MeetingRow.State> AHEAD =
            Set.of(MeetingRow.State.DRAFT, MeetingRow.State.SCHEDULED, MeetingRow.State.CONVENED);

    private final RowPages<MeetingRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public MeetingRows(MongoOperations mongo, Fold fold) {
        this.pages = new RowPages<>(
                        mongo, fold, RowKind.MEETINGS, LEADING, "state", "committeeId", START, Conditions.TEXT)
                .sortedBy(START)
                .sortedBy("keys.reference");
    }

    /**
     * What is asked of meetings; what is absent is not asked.
     *
     * @param from first instant of its start
     * @param before first instant that is too late
     */
    public record Filter(
            @Nullable String committee,
            @Nullable String agreement,
            MeetingRow.@Nullable State state,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable String q) {}

    public Found<MeetingRow> listed(Visibility visible, Filter filter) {
        return pages.found(conditions(visible, filter));
    }

    /** Returns meetings that are to come at {@code now}; by their start, those without a date are last. */
    public Found<MeetingRow> upcoming(
            Visibility visible, Instant now, @Nullable Instant before, @Nullable String committee) {
        var planned = where("state").in(PLANNED);
        var draft = where("state").is(MeetingRow.State.DRAFT).and(START).gte("");
        var conditions = visible(visible)
                .is("committeeId", committee)
                .and(where("state").in(AHEAD)) // of the next condition's states the index judges only so
                .and(new Criteria().orOperator(planned.and(START).gte(SortKey.of(now)), draft));
        return pages.found(conditions.between(START, null, before == null ? null : SortKey.of(before)));
    }

    private static Conditions visible(Visibility visible) {
        var conditions = new Conditions(visible.through(AGREEMENTS));
        return visible.confined() ? conditions.ledBy(AGREEMENTS) : conditions;
    }

    private static Conditions conditions(Visibility visible, Filter filter) {
        return visible(visible)
                .is("committeeId", filter.committee())
                .is(AGREEMENTS, filter.agreement())
                .is("state", filter.state())
                .between(
                        START,
                        filter.from() == null ? null : SortKey.of(filter.from()),
                        filter.before() == null ? null : SortKey.of(filter.before()))
                .contains(filter.q());
    }
}
