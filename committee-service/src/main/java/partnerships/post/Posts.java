package partnerships.post;

import java.time.LocalDate;
import java.util.Set;
import partnerships.store.document.Aggregates;

/** All posts. */
public interface Posts extends Aggregates<Post, PostEvent> {

    /** Returns the codes of the posts that a person holds on a day. */
    Set<String> heldBy(String personId, LocalDate day);
}
