package partnerships.dispatch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.store.commit.DocumentStore;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.inbox.FactHandler;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.job.JobWorker;
import partnerships.store.timer.Deadlines;

/** Instances with one thing wrong each. The simulation must find out every one. */
final class PlanMutants {

    private PlanMutants() {}

    /** Gives each delivery an id by chance. */
    static final class IdsByChance extends PlanAssembly {
        @Override
        @SuppressWarnings("unchecked")
        AggregateStore<Delivery, DeliveryEvent> deliveries(AggregateStore<Delivery, DeliveryEvent> right) {
            return (AggregateStore<Delivery, DeliveryEvent>) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {AggregateStore.class}, (_, method, arguments) -> {
                        if (method.getName().equals("create")) {
                            arguments[0] = UUID.randomUUID().toString();
                        }
                        try {
                            return method.invoke(right, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** Says that a step is done before its deliveries are made. */
    static final class CompletesFirst extends PlanAssembly {
        @Override
        JobWorker<Plan, PlanEvent> worker(JobWorker<Plan, PlanEvent> right, DocumentStore<Plan, PlanEvent> plans) {
            return (stored, attempt, now) -> {
                plans.settle(
                        stored.id(),
                        (plan, at) -> plan.firing().stream()
                                .flatMap(step -> plan.complete(step, List.of(), at).stream())
                                .toList());
                return right.attempt(stored, attempt, now);
            };
        }
    }

    /** Records an outcome as it was found, also what another attempt has recorded meanwhile. */
    static final class CompletesAgain extends PlanAssembly {
        @Override
        JobWorker<Plan, PlanEvent> worker(JobWorker<Plan, PlanEvent> right, DocumentStore<Plan, PlanEvent> plans) {
            return new JobWorker<>() {
                @Override
                public Outcome<PlanEvent> attempt(Stored<Plan> stored, int attempt, Instant now) {
                    return right.attempt(stored, attempt, now);
                }
            };
        }
    }

    /** Looks only at what has fallen due since it started. */
    static final class ForgetsWhatFellDueWhileDown extends PlanAssembly {
        @Override
        Deadlines deadlines(Deadlines right, Instant born) {
            return new Deadlines() {
                @Override
                public List<Due> passed(Instant now, int limit) {
                    return right.passed(now, limit).stream()
                            .filter(due -> !due.at().isBefore(born))
                            .toList();
                }

                @Override
                public void postpone(Due due, Instant until) {
                    right.postpone(due, until);
                }
            };
        }
    }

    /** Stores the position before the plan. */
    static final class StoresThePositionFirst extends PlanAssembly {
        @Override
        FactHandler handler(FactHandler right, InboxPositions positions) {
            return fact -> {
                positions.advance(
                        new InboxPositions.Key(PlanNode.CONSUMER, fact.subject()),
                        fact.sequence() - 1,
                        fact.sequence());
                right.handle(fact);
            };
        }
    }
}
