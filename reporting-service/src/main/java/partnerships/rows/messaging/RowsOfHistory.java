package partnerships.rows.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import partnerships.history.Derived;
import partnerships.history.persistence.EventHistory;
import partnerships.rows.RowKind;
import partnerships.rows.persistence.Rows;

/** The rows, held against the history that they were folded from. */
public final class RowsOfHistory implements Derived {

    private static final int ROWS_A_PAGE = 500;

    private final EventHistory history;
    private final Rows rows;
    private final RowProjection projection;
    private final Runnable indexes;

    /** @param indexes creates those of the rows that are not there */
    public RowsOfHistory(EventHistory history, Rows rows, RowProjection projection, Runnable indexes) {
        this.history = history;
        this.rows = rows;
        this.projection = projection;
        this.indexes = indexes;
    }

    @Override
    public void prepare() {
        history.createIndexes();
        indexes.run();
    }

    @Override
    public long expected() {
        return history.subjectCount() - history.unreadableBirths();
    }

    @Override
    public long found() {
        return rows.count();
    }

    @Override
    public long estimated() {
        return rows.estimatedCount();
    }

    @Override
    public boolean ahead() {
        return RowKind.all().stream().anyMatch(kind -> ahead(kind).findAny().isPresent());
    }

    @Override
    public void restore() {
        RowKind.all().forEach(kind -> ahead(kind).forEach(ids -> rows.remove(kind, ids)));
        projection.rebuild();
    }

    /** Page by page, those ids whose row has seen events that the history does not hold; a page without any is left out. */
    private Stream<List<String>> ahead(RowKind<?> kind) {
        return Stream.iterate(
                        rows.seqsAfter(kind, "", ROWS_A_PAGE),
                        page -> !page.isEmpty(),
                        page -> rows.seqsAfter(kind, page.lastEntry().getKey(), ROWS_A_PAGE))
                .map(this::aheadOf)
                .filter(ids -> !ids.isEmpty());
    }

    private List<String> aheadOf(Map<String, Long> seqs) {
        Map<String, Long> runs = history.runs(seqs.keySet());
        return seqs.entrySet().stream()
                .filter(row -> row.getValue() > runs.getOrDefault(row.getKey(), 0L))
                .map(Map.Entry::getKey)
                .toList();
    }
}
