package partnerships.committee.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Charter;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.CommitteeEvent.CommitteeEstablished;
import partnerships.committee.Committees;
import partnerships.committee.Confinement;
import partnerships.committee.Following;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.document.Stored;
import partnerships.store.inbox.FactHandler;
import partnerships.time.Zones;

/**
 * What follows for committees from an agreement's life: its signature brings them to life, its entry into force says from when
 * they are watched, its end dissolves them.
 */
public final class AgreementFacts implements FactHandler {

    private final Committees committees;

    public AgreementFacts(Committees committees) {
        this.committees = committees;
    }

    @Override
    public void handle(CloudEvent fact) {
        var at = fact.time().orElse(null);
        switch (fact.type()) {
            case AgreementEvents.AgreementSigned.TYPE -> signed(fact, read(fact, AgreementFact.Signed.class));
            case AgreementEvents.AgreementFactCorrected.TYPE ->
                corrected(fact, read(fact, AgreementFact.Corrected.class));
            case AgreementEvents.AgreementEnteredIntoForce.TYPE -> {
                var data = read(fact, AgreementFact.EnteredIntoForce.class);
                each(fact, data.agreementId(), it -> it.enteredIntoForce(data.effectiveOn(), data.lastDay(), at));
            }
            case AgreementEvents.AgreementRenewed.TYPE -> {
                var data = read(fact, AgreementFact.Renewed.class);
                each(fact, data.agreementId(), it -> it.agreementRenewed(data.to(), at));
            }
            case AgreementEvents.AgreementExpired.TYPE -> {
                var data = read(fact, AgreementFact.Expired.class);
                each(fact, data.agreementId(), it -> it.agreementEnded(data.endedOn(), at));
            }
            case AgreementEvents.AgreementCancelled.TYPE -> {
                var data = read(fact, AgreementFact.Cancelled.class);
                each(fact, data.agreementId(), it -> it.agreementEnded(data.cancelledOn(), at));
            }
            case AgreementEvents.AgreementWithdrawn.TYPE -> {
                var data = read(fact, AgreementFact.Withdrawn.class);
                each(fact, data.agreementId(), it -> it.agreementEnded(null, at));
            }
            case AgreementEvents.AgreementConclusionReversed.TYPE -> {
                var data = read(fact, AgreementFact.Reversed.class);
                each(fact, data.agreementId(), it -> data.goesOn() ? it.agreementGoesOn(at) : List.of());
            }
            default -> {}
        }
    }

    private static <T> T read(CloudEvent fact, Class<T> type) {
        return EventJson.read(fact.data(), type);
    }

    private void signed(CloudEvent fact, AgreementFact.Signed data) {
        for (var clause : data.committees()) {
            var id = Committee.idOf(data.agreementId(), clause.clause());
            committees.react(
                    id,
                    fact,
                    (current, now) -> current.isPresent()
                            ? List.of()
                            : List.of(established(data, clause, now, fact.time().orElse(null))));
        }
    }

    private static CommitteeEvent established(
            AgreementFact.Signed data, AgreementFact.Clause clause, Instant now, @Nullable Instant at) {
        var charter = clause.charter();
        var today = today(charter, now);
        return new CommitteeEstablished(
                data.origin(clause), charter, data.term().watchedFrom(today), at);
    }

    private void corrected(CloudEvent fact, AgreementFact.Corrected data) {
        for (var clause : data.content().committees()) {
            var id = Committee.idOf(data.agreementId(), clause.clause());
            committees.react(
                    id,
                    fact,
                    (current, now) -> current.map(committee -> corrected(committee, data, clause, now, fact.time()))
                            .orElse(List.of()));
        }
    }

    private static List<CommitteeEvent> corrected(
            Committee committee,
            AgreementFact.Corrected data,
            AgreementFact.Clause clause,
            Instant now,
            Optional<Instant> at) {
        var charter = clause.charter();
        var today = today(charter, now);
        var watch = data.content().term().watchedAfter(committee.watch(), today);
        return new Following(committee).corrected(data.origin(clause), charter, watch, today, at.orElse(null));
    }

    private static LocalDate today(Charter charter, Instant now) {
        return Zones.date(now, charter.zone());
    }

    /** Signature comes before in the same subject: whatever committees the agreement has are there. */
    private void each(CloudEvent fact, String agreementId, Function<Following, List<CommitteeEvent>> decision) {
        for (Stored<Committee> stored : committees.ofAgreement(agreementId, Confinement.NONE)) {
            committees.react(
                    stored.id(),
                    fact,
                    (current, _) -> current.map(committee -> decision.apply(new Following(committee)))
                            .orElse(List.of()));
        }
    }
}
