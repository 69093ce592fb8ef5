package partnerships.store.commit;

import org.jspecify.annotations.Nullable;
import partnerships.store.document.Command;

/**
 * Who is named as the cause of an event.
 *
 * @param actor {@code ce_actor}
 * @param origin where the change comes from; null for what time did, which begins a story of its own
 */
record Author(String actor, Command.@Nullable Origin origin) {

    static final Author TIMER = new Author("timer", null);
}
