package partnerships.system.faults;

import java.util.List;
import partnerships.contracts.Topics;

/**
 * A kind of aggregate: where its documents lie and where its events go.
 *
 * @param name of the collection
 * @param service that owns it
 * @param topic its events are told on
 */
record Aggregates(String name, String service, String topic) {

    static final List<Aggregates> ALL = List.of(
            new Aggregates("organisations", "agreement-service", Topics.AGREEMENTS),
            new Aggregates("agreements", "agreement-service", Topics.AGREEMENTS),
            new Aggregates("commitments", "agreement-service", Topics.AGREEMENTS),
            new Aggregates("committees", "committee-service", Topics.COMMITTEES),
            new Aggregates("meetings", "committee-service", Topics.COMMITTEES),
            new Aggregates("posts", "committee-service", Topics.COMMITTEES),
            new Aggregates("plans", "notification-service", Topics.NOTIFICATIONS),
            new Aggregates("deliveries", "notification-service", Topics.NOTIFICATIONS));
}
