package partnerships.committee.messaging;

import java.time.ZoneId;
import java.util.List;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.committee.Charter;
import partnerships.committee.Origin;
import partnerships.committee.Seat;
import partnerships.committee.Watch;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitteeEvents;

/** The parts of a committee in the published language, there and back. */
final class CommitteeWire {

    private static final String COUNT_PER_PERIOD = "COUNT_PER_PERIOD";
    private static final String MUTUAL_DATES = "MUTUAL_DATES";
    private static final String UNSPECIFIED = "UNSPECIFIED";

    private CommitteeWire() {}

    /** CommitteeUpdated says the same, field by field. */
    static CommitteeEvents.CommitteeEstablished whole(String id, Origin origin, Charter charter, Watch watch) {
        return new CommitteeEvents.CommitteeEstablished(
                id,
                origin.agreementId(),
                origin.agreementReference(),
                origin.clause(),
                charter.name(),
                charter.kind(),
                seats(charter),
                cadence(charter.cadence()),
                charter.convocation(),
                charter.noticeDays(),
                charter.zone().getId(),
                charter.languages(),
                origin.parties(),
                watch.from(),
                watch.basis().name(),
                watch.to());
    }

    static Origin origin(CommitteeEvents.CommitteeEstablished data) {
        return new Origin(data.agreementId(), data.agreementReference(), data.clause(), data.parties());
    }

    static Charter charter(CommitteeEvents.CommitteeEstablished data) {
        return new Charter(
                data.name(),
                data.kind(),
                data.seats().stream().map(CommitteeWire::seat).toList(),
                cadence(data.cadence()),
                data.convocation(),
                data.noticeDays(),
                ZoneId.of(data.zone()),
                data.languages());
    }

    static Watch watch(CommitteeEvents.CommitteeEstablished data) {
        return new Watch(data.monitoredFrom(), Basis.valueOf(data.monitoringBasis()), data.monitoredTo());
    }

    private static List<AgreementEvents.Seat> seats(Charter charter) {
        return charter.seats().stream()
                .map(seat ->
                        new AgreementEvents.Seat(seat.post(), seat.organisation(), seat.role(), seat.substitutes()))
                .toList();
    }

    private static Seat seat(AgreementEvents.Seat seat) {
        return new Seat(seat.post(), seat.organisation(), seat.role(), seat.substitutes());
    }

    private static AgreementEvents.Cadence cadence(Cadence cadence) {
        return switch (cadence) {
            case Cadence.CountPerPeriod(var count, var basis) ->
                new AgreementEvents.Cadence(COUNT_PER_PERIOD, count, "YEAR", "CALENDAR", basis.name());
            case Cadence.MutualDates() -> withoutCount(MUTUAL_DATES);
            case Cadence.Unspecified() -> withoutCount(UNSPECIFIED);
            case Cadence.Other(var kind) -> withoutCount(kind);
        };
    }

    private static AgreementEvents.Cadence withoutCount(String kind) {
        return new AgreementEvents.Cadence(kind, null, null, null, null);
    }

    private static Cadence cadence(AgreementEvents.Cadence data) {
        return CadenceFact.cadence(data.kind(), data.count(), data.period(), data.anchor(), data.anchorBasis());
    }
}
