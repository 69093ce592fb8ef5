package partnerships.bad.messaging;

import org.jspecify.annotations.Nullable;
import partnerships.bad.web.BadController;

/** Calls another edge. */
public final class BadMessages {

    @Nullable
    BadController controller;
}
