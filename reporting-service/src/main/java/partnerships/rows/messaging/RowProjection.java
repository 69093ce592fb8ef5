package partnerships.rows.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import partnerships.history.HistoryEvent;
import partnerships.history.persistence.EventHistory;
import partnerships.rows.Row;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowFolds.Folded;
import partnerships.rows.persistence.Rows;
import partnerships.rows.persistence.WaitingSubjects;

/**
 * Keeps what was published and brings the rows of the subjects it is about up to date. May be called again with the same events, in any
 * order, by several instances: the history holds each once, and rows only ever go forward.
 */
public final class RowProjection {

    private static final int SUBJECTS_A_PAGE = 200;

    private final EventHistory history;
    private final Rows rows;
    private final WaitingSubjects waiting;

    public RowProjection(EventHistory history, Rows rows, WaitingSubjects waiting) {
        this.history = history;
        this.rows = rows;
        this.waiting = waiting;
    }

    /** Takes a batch. If it throws, some of it may have been kept; the same batch must come again. */
    public void take(List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        rows.remove(history.insert(events, RowFolds::reads));
        Set<String> subjects = new HashSet<>();
        events.forEach(event -> subjects.add(event.subject()));
        fold(subjects);
    }

    /** Folds a subject from nothing: what was folded is no longer what the history says. */
    public void foldAnew(String subject) {
        rows.remove(Set.of(subject));
        waiting.remove(Set.of(subject));
        fold(Set.of(subject));
    }

    /** Folds every subject of the history again; rows that were dropped come back as they were. */
    public void rebuild() {
        List<String> page = new ArrayList<>();
        try (Stream<String> subjects = history.subjects()) {
            subjects.forEach(subject -> {
                page.add(subject);
                if (page.size() == SUBJECTS_A_PAGE) {
                    fold(page);
                    page.clear();
                }
            });
        }
        fold(page);
    }

    private void fold(Collection<String> subjects) {
        Map<RowKind<?>, List<Row>> folded = new HashMap<>();
        Set<String> caughtUp = new HashSet<>();
        history.of(subjects).values().stream().map(RowFolds::fold).forEach(result -> {
            if (result.row() != null) {
                folded.computeIfAbsent(result.kind(), _ -> new ArrayList<>()).add(result.row());
            }
            noteWaiting(result, caughtUp);
        });
        folded.forEach(rows::replace);
        if (!caughtUp.isEmpty()) {
            waiting.remove(caughtUp);
        }
    }

    private void noteWaiting(Folded result, Set<String> caughtUp) {
        if (result.waiting() != null) {
            waiting.add(result.waiting());
        } else if (result.row() != null) {
            caughtUp.add(result.row().id());
        }
    }
}
