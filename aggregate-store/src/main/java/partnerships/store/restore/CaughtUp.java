package partnerships.store.restore;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import partnerships.store.commit.CatchUp;

/**
 * One kind of aggregate whose events lie on a topic.
 *
 * @param versions of those aggregates that are there
 */
public record CaughtUp(String topic, Function<Collection<String>, Map<String, Long>> versions, CatchUp<?, ?> catchUp) {}
