package partnerships.meeting.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import partnerships.committee.Charter;
import partnerships.committee.Committee;
import partnerships.committee.Seat;
import partnerships.meeting.CommitteeTerms;
import partnerships.meeting.Convocation;
import partnerships.meeting.Convocation.Convoker;
import partnerships.meeting.ExpectedSeat;

/** What a committee asks of its meetings, as its clause says it. */
final class TermsOfCommittee {

    private TermsOfCommittee() {}

    static CommitteeTerms of(Committee committee) {
        var charter = committee.charter();
        return new CommitteeTerms(
                committee.id(),
                List.of(committee.origin().agreementId()),
                committee.status() instanceof Committee.Status.Active,
                charter.zone(),
                convocation(charter),
                charter.seats().stream()
                        .map(seat -> new ExpectedSeat(seat.post(), seat.organisation(), seat.role()))
                        .toList());
    }

    /** A rule that this version does not know names nobody: the meeting cannot be convened by it. */
    private static Convocation convocation(Charter charter) {
        int notice = Objects.requireNonNullElse(charter.noticeDays(), 0);
        return switch (charter.convocation()) {
            case "ALL_CHAIRS" -> new Convocation(true, those(charter, Seat::presides), notice);
            case "ANY_CHAIR" -> new Convocation(false, those(charter, Seat::presides), notice);
            case "SECRETARY" -> new Convocation(false, those(charter, Seat::keepsTheRecords), notice);
            default -> new Convocation(true, List.of(), notice);
        };
    }

    private static List<Convoker> those(Charter charter, Predicate<Seat> convoking) {
        return charter.seats().stream()
                .filter(convoking)
                .map(seat -> new Convoker(seat.post(), seat.substitutes()))
                .toList();
    }
}
