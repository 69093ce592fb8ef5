package partnerships.store.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.commit.Steps;
import partnerships.store.commit.Steps.Step;
import partnerships.store.document.Claims;
import partnerships.store.document.PendingEvents;

/**
 * Moves pending events to the broker and forgets each one only once the broker has acknowledged it.
 *
 * <p>Delivery is <em>at least once</em>: a crash between the acknowledgement and the clearing sends the event again under the
 * same {@code ce_id}. Two rules carry order and completeness, whatever clocks, claims and other instances do:
 *
 * <ul>
 *   <li>R1: an event is sent only together with, or after the clearing of, every earlier pending event of its aggregate;
 *   <li>R2: only the leading run of acknowledged events is cleared.
 * </ul>
 *
 * <p>Then every event has an accepted copy in the log behind all its predecessors, and what a consumer refuses as too early
 * comes again. Claims only save duplicate work. Not for several threads; any number of instances.
 */
public final class Relay implements AutoCloseable {

    static final int PAGE = 500;

    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(8);
    private static final int REFUSALS_BEFORE_BLOCKING = 3;
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Outbox outbox;
    private final Broker broker;
    private final InstantSource realTime;
    private final Steps steps;
    private final IntConsumer sent;

    /** @param sent called with how many events were acknowledged and cleared */
    public Relay(Outbox outbox, Broker broker, InstantSource realTime, Steps steps, IntConsumer sent) {
        this.outbox = outbox;
        this.broker = broker;
        this.realTime = realTime;
        this.steps = steps;
        this.sent = sent;
    }

    /**
     * Claims what is due, at most a page, and sends it.
     *
     * @return whether more may be due at once
     */
    public boolean sweep() {
        Instant now = realTime.instant();
        List<String> ids = outbox.due(now, PAGE);
        if (ids.isEmpty()) {
            return false;
        }
        Outbox.Claim claim = claim();
        outbox.take(ids, now, claim);
        steps.reached(Step.AFTER_CLAIM);
        return send(outbox.taken(ids, claim)) && ids.size() == PAGE;
    }

    /**
     * Sends what came behind events that were just being cleared; whoever has claimed an outbox finds by itself what came behind.
     *
     * @return whether the broker took everything
     */
    public boolean lookAt(Collection<Outbox.Behind> late) {
        Outbox.Claim claim = claim();
        outbox.takeUnclaimed(late, claim);
        steps.reached(Step.AFTER_CLAIM);
        return send(outbox.taken(late.stream().map(Outbox.Behind::id).toList(), claim));
    }

    /**
     * Sends pending events, and then what came behind them meanwhile, until nothing is left or sending fails.
     *
     * @param pending from the head of each outbox
     * @return whether the broker took everything
     */
    public boolean send(List<PendingEvents> pending) {
        List<PendingEvents> page = pending;
        while (!page.isEmpty()) {
            List<Dispatch> dispatches = dispatch(page);
            List<PendingEvents> left = clear(dispatches);
            if (putOff(dispatches)) {
                broker.reopen();
                return false;
            }
            page = left;
        }
        return true;
    }

    /** Waits for what is under way, and closes the connection. */
    @Override
    public void close() {
        broker.close();
    }

    /** Sends a page, all aggregates at once, each in its order; sends nothing more once no broker can be reached. */
    private List<Dispatch> dispatch(List<PendingEvents> page) {
        steps.reached(Step.BEFORE_SEND);
        var dispatches = new ArrayList<Dispatch>();
        boolean reachable = true;
        for (PendingEvents pending : page) {
            var dispatch = new Dispatch(pending);
            reachable = reachable && dispatch.send(broker);
            dispatches.add(dispatch);
            steps.reached(Step.AFTER_FIRST_SEND);
        }
        broker.flush();
        steps.reached(Step.AFTER_ACKNOWLEDGEMENT);
        return dispatches;
    }

    /** Clears what was acknowledged and returns what is left behind it, claimed anew; of what failed, nothing. */
    private List<PendingEvents> clear(List<Dispatch> dispatches) {
        List<Outbox.Cleared> cleared =
                dispatches.stream().flatMap(d -> d.leadingRun().stream()).toList();
        if (cleared.isEmpty()) {
            return List.of();
        }
        List<PendingEvents> left = List.of();
        if (outbox.clearWhole(cleared) < cleared.size()) {
            steps.reached(Step.AMID_CLEARING);
            Outbox.Claim claim = claim();
            outbox.clearLeadingRun(cleared, claim);
            left = outbox.taken(
                    dispatches.stream()
                            .filter(Dispatch::succeeded)
                            .map(Dispatch::id)
                            .toList(),
                    claim);
        }
        steps.reached(Step.AFTER_CLEAR);
        sent.accept(cleared.stream().mapToInt(Outbox.Cleared::events).sum());
        return left;
    }

    /**
     * Puts off what failed, and takes out of the sweep what will fail for ever.
     *
     * @return whether sending failed in a way that another producer may not
     */
    private boolean putOff(List<Dispatch> dispatches) {
        var failed = new ArrayList<PendingEvents>();
        for (Dispatch dispatch : dispatches) {
            Optional<PendingEvents> rest = dispatch.failed();
            if (rest.isPresent() && isHopeless(dispatch, rest.get())) {
                block(dispatch, rest.get());
            } else {
                rest.ifPresent(failed::add);
            }
        }
        if (failed.isEmpty()) {
            return false;
        }
        int attempts = failed.stream().mapToInt(PendingEvents::attempts).min().getAsInt();
        outbox.postpone(failed, realTime.instant().plus(backOff(attempts)));
        log.warn("{} aggregates could not be sent and come again", failed.size());
        return true;
    }

    private static boolean isHopeless(Dispatch dispatch, PendingEvents rest) {
        return dispatch.unsendable()
                .filter(cause -> !cause.passing() || rest.refusals() >= REFUSALS_BEFORE_BLOCKING)
                .isPresent();
    }

    private void block(Dispatch dispatch, PendingEvents rest) {
        String reason = String.valueOf(dispatch.unsendable().orElseThrow().getMessage());
        log.error("{} cannot be sent and blocks its aggregate until an operator decides: {}", rest.head(), reason);
        outbox.block(rest, reason);
    }

    /** @param attempts one or more that have failed */
    private static Duration backOff(int attempts) {
        Duration doubled = Duration.ofMillis(500L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    }

    private Outbox.Claim claim() {
        Instant now = realTime.instant();
        return new Outbox.Claim(UUID.randomUUID().toString(), now, now.plus(Claims.OUTBOX));
    }
}
