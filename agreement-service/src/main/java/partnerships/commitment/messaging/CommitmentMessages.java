package partnerships.commitment.messaging;

import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitmentEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.Topics;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** A commitment's events in the published language, and back. */
public final class CommitmentMessages implements AggregateMessages<Commitment, CommitmentEvent> {

    @Override
    public String topic() {
        return Topics.AGREEMENTS;
    }

    @Override
    public String source() {
        return "/agreement-service";
    }

    @Override
    public EventMessage write(Commitment after, CommitmentEvent event) {
        return switch (event) {
            case CommitmentEvent.CommitmentRegistered registered ->
                new EventMessage(
                        CommitmentEvents.CommitmentRegistered.TYPE,
                        new CommitmentEvents.CommitmentRegistered(
                                after.id(),
                                registered.agreementId(),
                                registered.agreementReference(),
                                registered.parties(),
                                WireUndertaking.of(registered.undertaking())));
            case CommitmentEvent.CommitmentCorrected(var undertaking, var _) ->
                new EventMessage(
                        CommitmentEvents.CommitmentCorrected.TYPE,
                        new CommitmentEvents.CommitmentCorrected(
                                after.id(), after.agreementId(), WireUndertaking.of(undertaking)));
        };
    }

    @Override
    public CommitmentEvent read(CloudEvent message) {
        var at = message.time().orElse(null);
        return switch (message.type()) {
            case CommitmentEvents.CommitmentRegistered.TYPE -> {
                var data = EventJson.read(message.data(), CommitmentEvents.CommitmentRegistered.class);
                yield new CommitmentEvent.CommitmentRegistered(
                        data.agreementId(),
                        data.agreementReference(),
                        data.parties(),
                        WireUndertaking.read(data.clause()),
                        at);
            }
            case CommitmentEvents.CommitmentCorrected.TYPE -> {
                var data = EventJson.read(message.data(), CommitmentEvents.CommitmentCorrected.class);
                yield new CommitmentEvent.CommitmentCorrected(WireUndertaking.read(data.clause()), at);
            }
            default -> throw new IllegalArgumentException("no event of a commitment: " + message.type());
        };
    }
}
