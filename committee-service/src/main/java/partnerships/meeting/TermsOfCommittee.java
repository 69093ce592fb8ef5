package partnerships.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.committee.Charter;
import partnerships.committee.Committee;
import partnerships.committee.Seat;
import partnerships.meeting.Convocation.Convoker;
import partnerships.post.Posts;

/** What a committee asks of its meetings, as its clause says it. */
final class TermsOfCommittee {

    private TermsOfCommittee() {}

    /** @param posts where those of its seats are looked up */
    static CommitteeTerms of(Committee committee, Posts posts) {
        var charter = committee.charter();
        return new CommitteeTerms(
                committee.id(),
                List.of(committee.origin().agreementId()),
                committee.origin().clause(),
                committee.status() instanceof Committee.Status.Active,
                charter.zone(),
                convocation(charter),
                charter.seats().stream().map(TermsOfCommittee::seat).toList(),
                posts.versions(named(charter)));
    }

    private static Set<String> named(Charter charter) {
        return charter.seats().stream()
                .flatMap(seat -> Stream.concat(Stream.of(seat.post()), seat.substitutes().stream()))
                .collect(Collectors.toSet());
    }

    private static CommitteeTerms.Seat seat(Seat seat) {
        var expected = new ExpectedSeat(seat.post(), seat.organisation(), seat.role());
        return new CommitteeTerms.Seat(expected, seat.substitutes());
    }

    /** A rule that this version does not know names nobody: the meeting cannot be convened by it. */
    private static Convocation convocation(Charter charter) {
        int notice = Objects.requireNonNullElse(charter.noticeDays(), 0);
        var rule = charter.convocation();
        return new Convocation(
                rule,
                switch (rule) {
                    case "ALL_CHAIRS", "ANY_CHAIR" -> those(charter, Seat::presides);
                    case "SECRETARY" -> those(charter, Seat::keepsTheRecords);
                    default -> List.of();
                },
                notice);
    }

    private static List<Convoker> those(Charter charter, Predicate<Seat> convoking) {
        return charter.seats().stream()
                .filter(convoking)
                .map(seat -> new Convoker(seat.post(), seat.substitutes()))
                .toList();
    }
}
