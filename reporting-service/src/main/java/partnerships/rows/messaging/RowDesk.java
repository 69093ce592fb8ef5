package partnerships.rows.messaging;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import partnerships.history.HistoryEvent;
import partnerships.history.persistence.EventHistory;
import partnerships.history.persistence.Positions;
import partnerships.rows.Waiting;
import partnerships.rows.WaitingDesk;
import partnerships.rows.persistence.WaitingSubjects;

/** Decides in the history; rows follow. */
public final class RowDesk implements WaitingDesk {

    private final EventHistory history;
    private final Positions positions;
    private final WaitingSubjects waiting;
    private final RowProjection projection;
    private final InstantSource clock;

    public RowDesk(
            EventHistory history,
            Positions positions,
            WaitingSubjects waiting,
            RowProjection projection,
            InstantSource clock) {
        this.history = history;
        this.positions = positions;
        this.waiting = waiting;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public List<Waiting> after(String id, int limit) {
        return waiting.after(id, limit);
    }

    @Override
    public Outcome skip(String subject, long seq) {
        Optional<Waiting> waits = waiting.of(subject).filter(each -> each.seq() == seq);
        Optional<HistoryEvent> next = history.next(subject, seq - 1);
        if (waits.isEmpty() || next.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        long last = Math.max(seq, next.get().seq() - 1);
        if (last - seq >= MOST_SKIPPED) {
            return Outcome.TOO_FAR;
        }
        for (long missing = seq; missing <= last; missing++) {
            history.skip(subject, missing, clock.instant());
        }
        projection.foldAnew(subject);
        return Outcome.DONE;
    }

    @Override
    public Outcome setAside(String subject, long seq) {
        boolean others = history.runs(List.of(subject)).getOrDefault(subject, 0L) >= seq;
        if (!history.setAside(subject, seq)) {
            return Outcome.NOTHING_TO_DO;
        }
        projection.foldAnew(subject);
        if (others) {
            history.partitionOf(subject, seq).ifPresent(positions::forget);
        }
        return Outcome.DONE;
    }
}
