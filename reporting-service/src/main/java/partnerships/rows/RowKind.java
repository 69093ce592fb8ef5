package partnerships.rows;

import java.util.List;

/**
 * A kind of row and where it is kept.
 *
 * @param name what lists call it, plural
 */
public record RowKind<R extends Row>(String name, Class<R> type) {

    public static final RowKind<AgreementRow> AGREEMENTS = new RowKind<>("agreements", AgreementRow.class);
    public static final RowKind<CommitmentRow> COMMITMENTS = new RowKind<>("commitments", CommitmentRow.class);
    public static final RowKind<CommitteeRow> COMMITTEES = new RowKind<>("committees", CommitteeRow.class);
    public static final RowKind<MeetingRow> MEETINGS = new RowKind<>("meetings", MeetingRow.class);
    public static final RowKind<NotificationRow> NOTIFICATIONS = new RowKind<>("notifications", NotificationRow.class);
    public static final RowKind<OtherRow> OTHERS = new RowKind<>("others", OtherRow.class);

    /** Returns all kinds, {@link #OTHERS} last. */
    public static List<RowKind<?>> all() {
        return List.of(AGREEMENTS, COMMITMENTS, COMMITTEES, MEETINGS, NOTIFICATIONS, OTHERS);
    }

    /** Returns the name of the collection that holds the rows of these folds. */
    public String collection(Fold fold) {
        return fold.collection(name);
    }
}
