package partnerships.bad.messaging;

import java.time.Instant;
import partnerships.contracts.PostEvents;

/** Writes an event by hand. */
public final class HandWritten {

    public Object registered(Instant at) {
        return new PostEvents.PostRegistered("RCS/PRESIDENT", "rcs", at);
    }
}
