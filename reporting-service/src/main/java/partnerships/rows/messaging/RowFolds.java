package partnerships.rows.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.history.HistoryEvent;
import partnerships.rows.AgreementFact;
import partnerships.rows.AgreementRow;
import partnerships.rows.CommitmentFact;
import partnerships.rows.CommitmentRow;
import partnerships.rows.CommitteeFact;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingFact;
import partnerships.rows.MeetingRow;
import partnerships.rows.NotificationFact;
import partnerships.rows.NotificationRow;
import partnerships.rows.OtherRow;
import partnerships.rows.Row;
import partnerships.rows.RowKind;
import partnerships.rows.Waiting;

/**
 * Folds what is known of a subject into its row. The order of arrival does not matter: a fold goes on for as long as each event
 * follows the one before, and waits at a gap or at an event that cannot be read.
 */
public final class RowFolds {

    private static final RowFold<OtherRow, OtherRow> OTHERS = new RowFold<>(
            RowKind.OTHERS,
            "",
            Map.of(),
            id -> new OtherRow(id, 0),
            (row, _) -> row,
            (row, seq) -> new OtherRow(row.id(), seq));

    private static final Map<String, RowFold<?, ?>> BY_KIND = Stream.of(
                    RowFold.of(
                            RowKind.AGREEMENTS,
                            AgreementFact.class,
                            AgreementRow::unknown,
                            AgreementRow::after,
                            AgreementRow::at),
                    RowFold.of(
                            RowKind.COMMITMENTS,
                            CommitmentFact.class,
                            CommitmentRow::unknown,
                            CommitmentRow::after,
                            CommitmentRow::at),
                    RowFold.of(
                            RowKind.COMMITTEES,
                            CommitteeFact.class,
                            CommitteeRow::unknown,
                            CommitteeRow::after,
                            CommitteeRow::at),
                    RowFold.of(
                            RowKind.MEETINGS,
                            MeetingFact.class,
                            MeetingRow::unknown,
                            MeetingRow::after,
                            MeetingRow::at),
                    RowFold.of(
                            RowKind.NOTIFICATIONS,
                            NotificationFact.class,
                            NotificationRow::unknown,
                            NotificationRow::after,
                            NotificationRow::at))
            .collect(Collectors.toUnmodifiableMap(RowFold::name, Function.identity()));

    private RowFolds() {}

    /**
     * What a subject's events come to.
     *
     * @param row absent while its first event is missing or cannot be read
     * @param waiting absent if every known event is in the row
     */
    public record Folded(
            RowKind<?> kind, @Nullable Row row, @Nullable Waiting waiting) {}

    /**
     * Folds one subject.
     *
     * @param events all that is known of it, one or more, by ascending number
     */
    public static Folded fold(List<HistoryEvent> events) {
        String kind = events.stream()
                .map(HistoryEvent::kind)
                .filter(BY_KIND::containsKey)
                .findFirst()
                .orElse("");
        return fold(foldOf(kind), events);
    }

    /** Returns whether the event can be folded once its turn has come. */
    public static boolean reads(HistoryEvent event) {
        return foldOf(event.kind()).reads(event);
    }

    /** Returns the types that are read. */
    static Set<String> types() {
        Set<String> types = new TreeSet<>();
        BY_KIND.values().forEach(fold -> types.addAll(fold.facts().keySet()));
        return types;
    }

    private static RowFold<?, ?> foldOf(String kind) {
        return BY_KIND.getOrDefault(kind, OTHERS);
    }

    private static <F, R extends Row> Folded fold(RowFold<F, R> fold, List<HistoryEvent> events) {
        String subject = events.getFirst().subject();
        R row = fold.unknown().apply(subject);
        for (HistoryEvent event : events) {
            if (event.seq() != row.seq() + 1) {
                return waiting(fold, row, Waiting.Reason.GAP, event);
            }
            try {
                row = fold.after(row, event);
            } catch (EventReader.Unreadable e) {
                return waiting(fold, row, Waiting.Reason.UNREADABLE, event);
            }
        }
        return new Folded(fold.kind(), row, null);
    }

    private static Folded waiting(RowFold<?, ?> fold, Row row, Waiting.Reason reason, HistoryEvent first) {
        var waiting = new Waiting(row.id(), row.seq() + 1, reason, first.recordedAt());
        return new Folded(fold.kind(), row.seq() == 0 ? null : row, waiting);
    }
}
