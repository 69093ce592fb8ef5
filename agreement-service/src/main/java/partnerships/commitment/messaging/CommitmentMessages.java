package partnerships.commitment.messaging;

import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.Undertaking;
import partnerships.contracts.CommitmentEvents;
import partnerships.contracts.Topics;
import partnerships.store.codec.EventCodec;

/** How a commitment's events are published. */
public final class CommitmentMessages {

    public static final EventCodec<Commitment, CommitmentEvent> CODEC = EventCodec.of(
                    Commitment.class, CommitmentEvent.class, Topics.AGREEMENTS)
            .everywhere("commitmentId", Commitment::id)
            .everywhere("agreementId", Commitment::agreementId)
            .value(Undertaking.class, it -> it.spread("parties"))
            .value(Undertaking.Recurrence.class, it -> it.rename("rhythm", "kind"))
            .event(
                    CommitmentEvent.CommitmentRegistered.class,
                    CommitmentEvents.CommitmentRegistered.class,
                    it -> it.rename("undertaking", "clause"))
            .event(
                    CommitmentEvent.CommitmentCorrected.class,
                    CommitmentEvents.CommitmentCorrected.class,
                    it -> it.rename("undertaking", "clause"))
            .build();

    private CommitmentMessages() {}
}
