package partnerships.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import partnerships.agreement.CommitteeClause.Convocation;
import partnerships.agreement.CommitteeClause.Seat.Role;

/** Where the text of a signed agreement leads nowhere: a duty that nobody can do as it is written. Each names its way out. */
final class DeadEnds {

    /** A committee that nobody may convene. */
    static final String NO_CONVOKER = "NO_CONVOKER";
    /** A seat or a substitute's seat of an organisation that is no party. */
    static final String SEAT_OF_NO_PARTY = "SEAT_OF_NO_PARTY";
    /** A commitment of an organisation that is no party. */
    static final String OBLIGOR_OF_NO_PARTY = "OBLIGOR_OF_NO_PARTY";

    static final Set<String> RULES = Set.of(NO_CONVOKER, SEAT_OF_NO_PARTY, OBLIGOR_OF_NO_PARTY);

    private DeadEnds() {}

    static List<Issue> of(Content content) {
        var parties = content.parties().stream().map(Party::organisation).collect(Collectors.toUnmodifiableSet());
        var issues = new ArrayList<Issue>();
        for (var committee : content.committees()) {
            addConvoker(committee, issues);
            addStrangers(committee, parties, issues);
        }
        for (var commitment : content.commitments()) {
            addObligors(commitment, parties, issues);
        }
        return issues;
    }

    private static void addConvoker(CommitteeClause committee, List<Issue> issues) {
        var path = "committees." + committee.clause();
        var rule = committee.charter().convocation();
        boolean secretary = rule == Convocation.SECRETARY;
        boolean convoker = committee.seats().stream()
                .map(CommitteeClause.Seat::role)
                .anyMatch(role -> secretary ? role == Role.SECRETARY : role == Role.CHAIR || role == Role.CO_CHAIR);
        if (!convoker) {
            issues.add(new Issue(NO_CONVOKER, path + ".convocation", committee.source()));
        }
    }

    private static void addStrangers(CommitteeClause committee, Set<String> parties, List<Issue> issues) {
        var path = "committees." + committee.clause() + ".seats";
        if (committee.seats().stream().anyMatch(seat -> !parties.contains(seat.organisation()))) {
            issues.add(new Issue(SEAT_OF_NO_PARTY, path, committee.source()));
        }
    }

    private static void addObligors(CommitmentClause commitment, Set<String> parties, List<Issue> issues) {
        var path = "commitments." + commitment.clause() + ".obligors";
        if (!parties.containsAll(commitment.what().obligors())) {
            issues.add(new Issue(OBLIGOR_OF_NO_PARTY, path, commitment.source()));
        }
    }
}
