package partnerships.store.timer;

import java.time.Instant;
import java.util.List;

/** The store side of a timer: the deadlines of one collection. */
public interface Deadlines {

    /** An aggregate to which time has done something, and when. */
    record Due(String id, Instant at) {}

    /** Returns the deadlines that have passed, earliest first. */
    List<Due> passed(Instant now, int limit);

    /** Looks at an aggregate again later, if its deadline is still the same. */
    void postpone(Due due, Instant until);
}
