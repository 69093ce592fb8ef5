package partnerships.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import partnerships.store.document.Aggregates;

/** All posts. */
public interface Posts extends Aggregates<Post, PostEvent> {

    /** Returns the codes of the posts that a person holds on a day. */
    Set<String> heldBy(String personId, LocalDate day);

    /** Returns those of the posts that are registered, as they are now, in the order of their codes. */
    List<PostVersion> versions(Collection<String> codes);
}
