package partnerships.committee.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Basis;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.CommitteeEvent.CadenceWindowBreached;
import partnerships.committee.CommitteeEvent.CadenceWindowOpened;
import partnerships.committee.CommitteeEvent.CadenceWindowSatisfied;
import partnerships.committee.CommitteeEvent.CadenceWindowWithdrawn;
import partnerships.committee.CommitteeEvent.CommitteeDissolved;
import partnerships.committee.CommitteeEvent.CommitteeEstablished;
import partnerships.committee.CommitteeEvent.CommitteeMet;
import partnerships.committee.CommitteeEvent.CommitteeMetReversed;
import partnerships.committee.CommitteeEvent.CommitteeMonitoringStarted;
import partnerships.committee.CommitteeEvent.CommitteeReinstated;
import partnerships.committee.CommitteeEvent.CommitteeUpdated;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.Topics;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** A committee's events as others read them, and back. */
public final class CommitteeMessages implements AggregateMessages<Committee, CommitteeEvent> {

    private static final String AGREEMENT_ENDED = "AGREEMENT_ENDED";

    @Override
    public String topic() {
        return Topics.COMMITTEES;
    }

    @Override
    public String source() {
        return "/committee-service";
    }

    @Override
    public EventMessage write(Committee after, CommitteeEvent event) {
        var agreement = after.origin().agreementId();
        return switch (event) {
            case CommitteeEstablished e ->
                new EventMessage(
                        CommitteeEvents.CommitteeEstablished.TYPE,
                        CommitteeWire.whole(after.id(), e.origin(), e.charter(), e.watch()));
            case CommitteeUpdated e ->
                new EventMessage(
                        CommitteeEvents.CommitteeUpdated.TYPE,
                        CommitteeWire.whole(after.id(), e.origin(), e.charter(), e.watch()));
            case CommitteeMonitoringStarted e ->
                new EventMessage(
                        CommitteeEvents.CommitteeMonitoringStarted.TYPE,
                        new CommitteeEvents.CommitteeMonitoringStarted(
                                after.id(), agreement, e.from(), e.basis().name()));
            case CommitteeDissolved e ->
                new EventMessage(
                        CommitteeEvents.CommitteeDissolved.TYPE,
                        new CommitteeEvents.CommitteeDissolved(after.id(), agreement, AGREEMENT_ENDED, e.lastDay()));
            case CommitteeReinstated _ ->
                new EventMessage(
                        CommitteeEvents.CommitteeReinstated.TYPE,
                        new CommitteeEvents.CommitteeReinstated(after.id(), agreement));
            case CommitteeMet e ->
                new EventMessage(
                        CommitteeEvents.CommitteeMet.TYPE,
                        new CommitteeEvents.CommitteeMet(after.id(), agreement, e.meetingId(), e.heldOn()));
            case CommitteeMetReversed e ->
                new EventMessage(
                        CommitteeEvents.CommitteeMetReversed.TYPE,
                        new CommitteeEvents.CommitteeMetReversed(after.id(), agreement, e.meetingId()));
            case CadenceWindowOpened e -> opened(after.id(), agreement, e);
            case CadenceWindowSatisfied e -> satisfied(after.id(), agreement, e);
            case CadenceWindowBreached e -> breached(after.id(), agreement, e);
            case CadenceWindowWithdrawn e -> withdrawn(after.id(), agreement, e);
        };
    }

    private static EventMessage satisfied(String id, String agreement, CadenceWindowSatisfied e) {
        return new EventMessage(
                CommitteeEvents.CadenceWindowSatisfied.TYPE,
                new CommitteeEvents.CadenceWindowSatisfied(
                        id, agreement, e.windowId(), e.from(), e.to(), e.meetingIds()));
    }

    private static EventMessage breached(String id, String agreement, CadenceWindowBreached e) {
        return new EventMessage(
                CommitteeEvents.CadenceWindowBreached.TYPE,
                new CommitteeEvents.CadenceWindowBreached(
                        id, agreement, e.windowId(), e.from(), e.to(), e.required(), e.held()));
    }

    private static EventMessage withdrawn(String id, String agreement, CadenceWindowWithdrawn e) {
        return new EventMessage(
                CommitteeEvents.CadenceWindowWithdrawn.TYPE,
                new CommitteeEvents.CadenceWindowWithdrawn(id, agreement, e.windowId(), e.from(), e.to()));
    }

    private static EventMessage opened(String id, String agreement, CadenceWindowOpened e) {
        return new EventMessage(
                CommitteeEvents.CadenceWindowOpened.TYPE,
                new CommitteeEvents.CadenceWindowOpened(
                        id,
                        agreement,
                        e.windowId(),
                        e.from(),
                        e.to(),
                        e.required(),
                        e.informational(),
                        e.basis().name()));
    }

    @Override
    public CommitteeEvent read(CloudEvent message) {
        var at = message.time().orElse(null);
        return switch (message.type()) {
            case CommitteeEvents.CommitteeEstablished.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CommitteeEstablished.class);
                yield new CommitteeEstablished(
                        CommitteeWire.origin(data), CommitteeWire.charter(data), CommitteeWire.watch(data), at);
            }
            case CommitteeEvents.CommitteeUpdated.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CommitteeEstablished.class);
                yield new CommitteeUpdated(
                        CommitteeWire.origin(data), CommitteeWire.charter(data), CommitteeWire.watch(data), at);
            }
            case CommitteeEvents.CommitteeMonitoringStarted.TYPE ->
                read(EventJson.read(message.data(), CommitteeEvents.CommitteeMonitoringStarted.class), at);
            case CommitteeEvents.CommitteeDissolved.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CommitteeDissolved.class);
                yield new CommitteeDissolved(data.lastDay(), at);
            }
            case CommitteeEvents.CommitteeReinstated.TYPE -> new CommitteeReinstated(at);
            case CommitteeEvents.CadenceWindowWithdrawn.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CadenceWindowWithdrawn.class);
                yield new CadenceWindowWithdrawn(data.windowId(), data.from(), data.to(), at);
            }
            default -> readDated(message, known(message, at));
        };
    }

    private static CommitteeEvent readDated(CloudEvent message, Instant at) {
        return switch (message.type()) {
            case CommitteeEvents.CommitteeMet.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CommitteeMet.class);
                yield new CommitteeMet(data.meetingId(), data.heldOn(), at);
            }
            case CommitteeEvents.CommitteeMetReversed.TYPE ->
                new CommitteeMetReversed(
                        EventJson.read(message.data(), CommitteeEvents.CommitteeMetReversed.class)
                                .meetingId(),
                        at);
            case CommitteeEvents.CadenceWindowOpened.TYPE ->
                read(EventJson.read(message.data(), CommitteeEvents.CadenceWindowOpened.class), at);
            case CommitteeEvents.CadenceWindowSatisfied.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CadenceWindowSatisfied.class);
                yield new CadenceWindowSatisfied(data.windowId(), data.from(), data.to(), data.meetingIds(), at);
            }
            case CommitteeEvents.CadenceWindowBreached.TYPE -> {
                var data = EventJson.read(message.data(), CommitteeEvents.CadenceWindowBreached.class);
                yield new CadenceWindowBreached(
                        data.windowId(), data.from(), data.to(), data.required(), data.held(), at);
            }
            default -> throw new IllegalArgumentException("no event of a committee: " + message.type());
        };
    }

    private static CommitteeEvent read(CommitteeEvents.CommitteeMonitoringStarted data, @Nullable Instant at) {
        return new CommitteeMonitoringStarted(data.monitoredFrom(), Basis.valueOf(data.basis()), at);
    }

    private static CommitteeEvent read(CommitteeEvents.CadenceWindowOpened data, Instant at) {
        return new CadenceWindowOpened(
                data.windowId(),
                data.from(),
                data.to(),
                data.required(),
                data.informational(),
                Basis.valueOf(data.monitoringBasis()),
                at);
    }

    private static Instant known(CloudEvent message, @Nullable Instant at) {
        if (at == null) {
            throw new IllegalArgumentException(message.type() + " says when it was true");
        }
        return at;
    }
}
