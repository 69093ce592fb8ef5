package partnerships.reportingservice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import partnerships.history.HistoryEvent;
import partnerships.rows.AgreementRow;
import partnerships.rows.CommitmentRow;
import partnerships.rows.CommitteeRow;
import partnerships.rows.Fold;
import partnerships.rows.MeetingRow;
import partnerships.rows.NotificationRow;
import partnerships.rows.Row;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowFolds;

/**
 * A database with as many rows as a region has in years: one partnership's rows as the service folds them, again and again with words
 * of its own.
 */
record ManyRows(Database database, int agreements) {

    static final int COMMITMENTS_EACH = 2;
    static final int DELIVERIES_EACH = 2;

    private static final String MARK = "mark0000";
    private static final int AT_ONCE = 1000;

    /** Two organisations are party of every agreement, others of one. */
    private static final Fixtures ONE = new Fixtures(
            MARK,
            List.of(
                    Fixtures.party("rcs", null, null),
                    Fixtures.party("lsh", null, null),
                    Fixtures.party(MARK, null, null)),
            Fixtures.MONDAY.plusYears(1));

    void insert() {
        List<HistoryEvent> events = ONE.all("person-lsh");
        insert(RowKind.AGREEMENTS, agreement(row(events, AgreementRow.class)), 1);
        insert(RowKind.COMMITMENTS, row(events, CommitmentRow.class), COMMITMENTS_EACH);
        insert(RowKind.COMMITTEES, row(events, CommitteeRow.class), 1);
        insert(RowKind.MEETINGS, row(events, MeetingRow.class), 1);
        insert(RowKind.NOTIFICATIONS, row(events, NotificationRow.class), DELIVERIES_EACH);
    }

    /** A text of some length. */
    private static Document agreement(Document row) {
        var content = row.get("content", Document.class);
        content.put(
                "commitments",
                Collections.nCopies(
                        5, content.getList("commitments", Document.class).getFirst()));
        return row;
    }

    private void insert(RowKind<?> kind, Document prototype, int each) {
        var collection = database.mongo.getCollection(kind.collection(Fold.OF_THIS_BUILD));
        var some = new ArrayList<Document>();
        for (int n = 0; n < agreements; n++) {
            var row = (Document) marked(prototype, "mark%04x".formatted(n));
            for (int i = 0; i < each; i++) {
                some.add(i == 0 ? row : new Document(row).append("_id", row.getString("_id") + "-" + i));
            }
            if (some.size() >= AT_ONCE || n == agreements - 1) {
                collection.insertMany(some);
                some.clear();
            }
        }
    }

    private static Object marked(Object value, String mark) {
        return switch (value) {
            case String text -> text.replace(MARK, mark);
            case List<?> items -> items.stream().map(item -> marked(item, mark)).toList();
            case Document document -> {
                var marked = new Document();
                document.forEach(
                        (name, each) -> marked.put(name.replace(MARK, mark), each == null ? null : marked(each, mark)));
                yield marked;
            }
            default -> value;
        };
    }

    private Document row(List<HistoryEvent> events, Class<? extends Row> type) {
        var row = events.stream().collect(Collectors.groupingBy(HistoryEvent::subject)).values().stream()
                .map(life -> RowFolds.fold(life).row())
                .flatMap(Stream::ofNullable)
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
        var document = new Document();
        database.mongo.getConverter().write(Objects.requireNonNull(row), document);
        return document;
    }
}
