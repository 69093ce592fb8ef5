package partnerships.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.directory.DefaultRules;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;

/** What MailSending reads, without a server. */
final class InMemory {

    private InMemory() {}

    /** A store that only reads; every query finds everything. */
    static final class Aggregates<A extends Aggregate<A, E>, E extends DomainEvent> implements AggregateStore<A, E> {

        private final Map<String, A> known = new LinkedHashMap<>();

        void put(String id, A aggregate) {
            known.put(id, aggregate);
        }

        @Override
        public Optional<Stored<A>> find(String id) {
            return Optional.ofNullable(known.get(id)).map(aggregate -> new Stored<>(id, 1, aggregate));
        }

        @Override
        public Optional<Stored<A>> find(String id, Criteria confinement) {
            return find(id);
        }

        @Override
        public List<Stored<A>> find(Criteria criteria, int limit) {
            return known.keySet().stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public List<Stored<A>> findAfter(String after, Criteria criteria, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Position create(Command command, Beginning<E> beginning) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Position create(String id, Command command, Beginning<E> beginning) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Position change(String id, Command command, Decision<A, E> decision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void react(String id, CloudEvent fact, Reaction<A, E> reaction) {
            throw new UnsupportedOperationException();
        }
    }

    /** Attempts in a map. */
    static final class Counted implements Attempts {

        private final Map<String, Integer> begun = new LinkedHashMap<>();
        private final Map<String, Integer> ended = new LinkedHashMap<>();
        private final Map<String, Tried> waiting = new LinkedHashMap<>();

        @Override
        public Begun begin(String deliveryId) {
            int number = begun.merge(deliveryId, 1, Integer::sum);
            return new Begun(number, ended.getOrDefault(deliveryId, 0) < number - 1);
        }

        @Override
        public void waits(String deliveryId, String reason, @Nullable Instant nextAt) {
            waiting.put(deliveryId, new Tried(begun.getOrDefault(deliveryId, 0), reason, nextAt));
        }

        @Override
        public Map<String, Tried> of(Collection<String> deliveryIds) {
            return waiting;
        }

        @Override
        public void ended(String deliveryId) {
            ended.put(deliveryId, begun.getOrDefault(deliveryId, 0));
        }
    }

    static CommitteeProfiles committees() {
        return new CommitteeProfiles() {
            @Override
            public void note(CommitteeProfile committee) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<CommitteeProfile> find(String committeeId) {
                return Optional.of(MailFixture.COMMITTEE);
            }
        };
    }

    static ReminderRules rules() {
        return new ReminderRules() {
            @Override
            public List<ReminderRule> all() {
                return DefaultRules.all();
            }

            @Override
            public Optional<ReminderRule> find(String code) {
                return all().stream().filter(rule -> rule.code().equals(code)).findFirst();
            }
        };
    }
}
