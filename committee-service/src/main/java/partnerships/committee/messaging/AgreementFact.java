package partnerships.committee.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Basis;
import partnerships.committee.Charter;
import partnerships.committee.Origin;
import partnerships.committee.Party;
import partnerships.committee.Seat;
import partnerships.committee.Watch;
import partnerships.contracts.Required;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.dates.TermDays;
import partnerships.time.Zones;

/**
 * What committees read of an agreement's events: the fields they need, and no others. A field that must be there and is not makes
 * the event unreadable.
 */
final class AgreementFact {

    private AgreementFact() {}

    /** Of AgreementSigned. */
    record Signed(String agreementId, String reference, List<PartyFact> parties, Term term, List<Clause> committees) {

        Signed {
            Required.all(agreementId, reference, parties, term, committees);
        }

        Origin origin(Clause clause) {
            return new Origin(agreementId, reference, clause.clause(), PartyFact.all(parties));
        }
    }

    /** Of AgreementFactCorrected. */
    record Corrected(String agreementId, Content content) {

        Corrected {
            Required.all(agreementId, content);
        }

        Origin origin(Clause clause) {
            return new Origin(agreementId, content.reference(), clause.clause(), PartyFact.all(content.parties()));
        }
    }

    record Content(String reference, List<PartyFact> parties, Term term, List<Clause> committees) {

        Content {
            Required.all(reference, parties, term, committees);
        }
    }

    /** Of AgreementEnteredIntoForce. */
    record EnteredIntoForce(
            String agreementId,
            LocalDate effectiveOn,
            @Nullable LocalDate lastDay) {

        EnteredIntoForce {
            Required.all(agreementId, effectiveOn);
        }
    }

    /** Of AgreementRenewed. */
    record Renewed(String agreementId, LocalDate to) {

        Renewed {
            Required.all(agreementId, to);
        }
    }

    /** Of AgreementExpired. */
    record Expired(String agreementId, LocalDate endedOn) {

        Expired {
            Required.all(agreementId, endedOn);
        }
    }

    /** Of AgreementCancelled. */
    record Cancelled(String agreementId, LocalDate cancelledOn) {

        Cancelled {
            Required.all(agreementId, cancelledOn);
        }
    }

    /** Of AgreementWithdrawn. */
    record Withdrawn(String agreementId) {

        Withdrawn {
            Required.all(agreementId);
        }
    }

    /** Of AgreementConclusionReversed. */
    record Reversed(String agreementId, String conclusion) {

        Reversed {
            Required.all(agreementId, conclusion);
        }

        boolean goesOn() {
            return conclusion.equals("EXPIRED");
        }
    }

    record PartyFact(
            String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        PartyFact {
            Required.all(organisation);
        }

        static List<Party> all(List<PartyFact> told) {
            return told.stream()
                    .map(party -> new Party(party.organisation(), party.from(), party.to()))
                    .toList();
        }
    }

    /** A clause that names no zone there are rules for cannot be read. */
    record Clause(
            String clause,
            Map<String, String> name,
            String kind,
            List<SeatFact> seats,
            CadenceFact cadence,
            String convocation,
            @Nullable Integer noticeDays,
            String zone,
            List<String> languages) {

        Clause {
            Required.all(clause, name, kind, seats, cadence, convocation, zone, languages);
            if (!Zones.isKnown(zone)) {
                throw new IllegalArgumentException("unknown zone");
            }
        }

        Charter charter() {
            return new Charter(
                    name,
                    kind,
                    seats.stream().map(SeatFact::seat).toList(),
                    cadence.cadence(),
                    convocation,
                    noticeDays,
                    ZoneId.of(zone),
                    languages);
        }
    }

    record SeatFact(String post, String organisation, String role, List<String> substitutes) {

        SeatFact {
            Required.all(post, organisation, role, substitutes);
        }

        Seat seat() {
            return new Seat(post, organisation, role, substitutes);
        }
    }

    record Term(
            DateAsTold from,
            DateAsTold to,
            String renewal,
            @Nullable String duration) {

        Term {
            Required.all(from, to, renewal);
            period(duration);
        }

        private TermDays days() {
            return new TermDays(from.means(), to.means(), period(duration), renewal.equals("TACIT"), null);
        }

        private static @Nullable LegalPeriod period(@Nullable String told) {
            return told == null ? null : new LegalPeriod(told);
        }

        /** Returns what to watch when nothing is watched yet: from the day on which it has surely begun, if that is known. */
        Watch watchedFrom(LocalDate today) {
            var basis = from.means().day().isPresent() ? Basis.STATED : Basis.ASSUMED;
            return new Watch(
                    days().begunBy().orElse(today), basis, days().overAfter().orElse(null));
        }

        /** Returns what to watch after a correction: a start of which nothing is known stays as it was assumed. */
        Watch watchedAfter(Watch before, LocalDate today) {
            return watchedFrom(before.basis() == Basis.ASSUMED ? before.from() : today);
        }
    }

    record DateAsTold(@Nullable String value, String qualifier) {

        DateAsTold {
            Required.all(qualifier);
            PartialDate.stated(value, qualifier);
        }

        PartialDate means() {
            return PartialDate.stated(value, qualifier);
        }
    }
}
