package partnerships.committee.messaging;

import partnerships.committee.Cadence;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.Topics;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.Mapping;

/** How a committee's events are published. */
public final class CommitteeMessages {

    public static final EventCodec<Committee, CommitteeEvent> CODEC = EventCodec.of(
                    Committee.class, CommitteeEvent.class, Topics.COMMITTEES)
            .everywhere("committeeId", Committee::id)
            .everywhere("agreementId", committee -> committee.origin().agreementId())
            .value(Cadence.class, it -> it.otherwise(Cadence.Other.class))
            .value(
                    Cadence.CountPerPeriod.class,
                    it -> it.constant("period", "YEAR").constant("anchor", "CALENDAR"))
            .event(
                    CommitteeEvent.CommitteeEstablished.class,
                    CommitteeEvents.CommitteeEstablished.class,
                    CommitteeMessages::whole)
            .event(
                    CommitteeEvent.CommitteeUpdated.class,
                    CommitteeEvents.CommitteeUpdated.class,
                    CommitteeMessages::whole)
            .event(
                    CommitteeEvent.CommitteeMonitoringStarted.class,
                    CommitteeEvents.CommitteeMonitoringStarted.class,
                    it -> it.rename("from", "monitoredFrom"))
            .event(
                    CommitteeEvent.CommitteeDissolved.class,
                    CommitteeEvents.CommitteeDissolved.class,
                    it -> it.constant("reason", "AGREEMENT_ENDED"))
            .event(CommitteeEvent.CommitteeReinstated.class, CommitteeEvents.CommitteeReinstated.class)
            .event(CommitteeEvent.CommitteeMet.class, CommitteeEvents.CommitteeMet.class)
            .event(CommitteeEvent.CommitteeMetReversed.class, CommitteeEvents.CommitteeMetReversed.class)
            .event(
                    CommitteeEvent.CadenceWindowOpened.class,
                    CommitteeEvents.CadenceWindowOpened.class,
                    it -> it.rename("basis", "monitoringBasis"))
            .event(CommitteeEvent.CadenceWindowSatisfied.class, CommitteeEvents.CadenceWindowSatisfied.class)
            .event(CommitteeEvent.CadenceWindowBreached.class, CommitteeEvents.CadenceWindowBreached.class)
            .event(CommitteeEvent.CadenceWindowWithdrawn.class, CommitteeEvents.CadenceWindowWithdrawn.class)
            .build();

    private CommitteeMessages() {}

    private static <D> Mapping<Committee, D> whole(Mapping<Committee, D> mapping) {
        return mapping.spread("origin", "charter", "watch")
                .rename("from", "monitoredFrom")
                .rename("basis", "monitoringBasis")
                .rename("to", "monitoredTo");
    }
}
