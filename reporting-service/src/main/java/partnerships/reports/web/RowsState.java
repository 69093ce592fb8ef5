package partnerships.reports.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import partnerships.history.Completeness;
import partnerships.history.persistence.Positions;
import partnerships.rows.web.Reading;

/** Tells by few numbers whether rows are still what they were. */
@Component
class RowsState {

    private final Completeness history;
    private final Positions positions;

    RowsState(Completeness history, Positions positions) {
        this.history = history;
        this.positions = positions;
    }

    /**
     * What rows are made of.
     *
     * @param changes of the completeness of the history
     * @param taken next record to take, by partition
     * @param waiting aggregates whose fold waits
     * @param skipped events that could not be published
     */
    record Numbers(long changes, Map<String, Long> taken, long waiting, long skipped) {}

    /** Returns those of this moment: rows that are read afterwards hold all of it. */
    Numbers now(Reading reading) {
        var freshness = reading.stamp().freshness();
        return new Numbers(history.changes(), positions.next(), freshness.waitingSubjects(), freshness.skippedEvents());
    }
}
