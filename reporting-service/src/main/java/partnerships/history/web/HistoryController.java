package partnerships.history.web;

import org.springframework.data.domain.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Page;
import partnerships.history.ForParties;
import partnerships.history.HistoryEvent;
import partnerships.history.persistence.EventHistory;
import partnerships.history.persistence.EventPages;
import partnerships.rows.persistence.VisibleRows;
import partnerships.rows.web.Reading;
import partnerships.rows.web.Readings;

/** What happened to one aggregate. */
@RestController
class HistoryController {

    private static final String SEQUENCE = "seq";

    private final Readings readings;
    private final EventHistory history;
    private final EventPages pages;
    private final VisibleRows rows;

    HistoryController(Readings readings, EventHistory history, EventPages pages, VisibleRows rows) {
        this.readings = readings;
        this.history = history;
        this.pages = pages;
        this.rows = rows;
    }

    /**
     * Lists the events of an aggregate of any service in the order in which they happened to it. A party's user sees aggregates of which a
     * list shows it the row, and of them no internal act. A page ends before its limit where its events are large.
     *
     * @param id of an agreement, a commitment, a committee, a meeting, a delivery, a plan or a post
     */
    @GetMapping(path = "/v1/history/{id}", produces = "application/json")
    Page<EventView> history(@PathVariable String id, Caller caller, Paging page) {
        Reading reading = readings.of(caller);
        boolean confined = reading.visible().confined();
        if (confined ? !rows.show(id, reading.visible()) : !history.knows(id)) {
            throw new NotFound("history of " + id);
        }
        long after = page.last(SEQUENCE, Number.class).map(Number::longValue).orElse(0L);
        Window<HistoryEvent> found = confined
                ? pages.page(id, after, ForParties.types(), page.limit())
                : pages.page(id, after, page.limit());
        PageAnswer<EventView> answer =
                PageAnswer.of(found, event -> confined ? EventView.of(event, caller) : EventView.of(event));
        return new Page<>(answer.items(), answer.next(), reading.stamp(), null);
    }
}
