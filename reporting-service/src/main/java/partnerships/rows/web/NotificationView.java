package partnerships.rows.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.rows.NotificationRow;
import partnerships.rows.persistence.Visibility;

/** A delivery in a list. */
record NotificationView(
        String id,
        long version,
        NotificationRow.State state,
        List<String> agreementIds,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Integer scheduleVersion,
        @Nullable String rule,
        @Nullable String recipient,
        @Nullable String post,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String language,
        @Nullable Instant dueAt,
        @Nullable Instant staleAfter,
        @Nullable Integer attempt,
        @Nullable Instant sentAt,
        @Nullable Long latenessMs,
        boolean possibleDuplicate,
        @Nullable String reasonCode) {

    static NotificationView of(NotificationRow row, Visibility visible) {
        var order = row.order();
        var outcome = row.outcome();
        return new NotificationView(
                row.id(),
                row.seq(),
                row.state(),
                visible.visible(row.agreementIds()),
                order == null ? null : order.subjectKind(),
                order == null ? null : order.subjectId(),
                order == null ? null : order.scheduleVersion(),
                order == null ? null : order.rule(),
                order == null ? null : order.recipient(),
                order == null ? null : order.post(),
                order == null ? null : order.channel(),
                order == null ? null : order.category(),
                order == null ? null : order.language(),
                order == null ? null : order.dueAt(),
                order == null ? null : order.staleAfter(),
                outcome.attempt(),
                outcome.sentAt(),
                outcome.latenessMs(),
                outcome.possibleDuplicate(),
                outcome.reasonCode());
    }
}
