package partnerships.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import partnerships.agreement.AgreementEvent.DataQualityIssueOpened;
import partnerships.agreement.AgreementEvent.DataQualityIssueResolved;
import partnerships.agreement.CommitteeClause.Cadence;

/** What a signed agreement does not say although its life depends on it. Found by rule, settled by a corrected fact. */
final class Unknowns {

    static final String ENTRY_INTO_FORCE_UNKNOWN = "ENTRY_INTO_FORCE_UNKNOWN";
    static final String END_UNKNOWN = "END_UNKNOWN";
    static final String CADENCE_UNSPECIFIED = "CADENCE_UNSPECIFIED";
    /** The system does not follow tacit renewal yet: it declares such an agreement neither expired nor renewed. */
    static final String TACIT_RENEWAL_NOT_FOLLOWED = "TACIT_RENEWAL_NOT_FOLLOWED";

    private static final List<String> RULES =
            List.of(ENTRY_INTO_FORCE_UNKNOWN, END_UNKNOWN, CADENCE_UNSPECIFIED, TACIT_RENEWAL_NOT_FOLLOWED);

    private Unknowns() {}

    static List<Issue> of(Content content) {
        var issues = new ArrayList<Issue>();
        var term = content.term();
        if (term.from().day().isEmpty()) {
            issues.add(new Issue(ENTRY_INTO_FORCE_UNKNOWN, "term.from", null));
        }
        if (term.days().lastDay().isEmpty() && !term.to().open()) {
            issues.add(new Issue(END_UNKNOWN, "term.to", null));
        }
        if (term.renewal() == Term.Renewal.TACIT) {
            issues.add(new Issue(TACIT_RENEWAL_NOT_FOLLOWED, "term.renewal", null));
        }
        content.committees().stream()
                .filter(committee -> committee.cadence() instanceof Cadence.Unspecified)
                .map(committee -> new Issue(
                        CADENCE_UNSPECIFIED, "committees." + committee.clause() + ".cadence", committee.source()))
                .forEach(issues::add);
        issues.addAll(DeadEnds.of(content));
        return List.copyOf(issues);
    }

    /** Answers what is newly unknown, and what is no longer. */
    static List<AgreementEvent> changes(List<Issue> open, Content content) {
        var found = of(content);
        var events = new ArrayList<AgreementEvent>();
        open.stream()
                .filter(issue -> isByRule(issue) && found.stream().noneMatch(issue::same))
                .map(issue -> new DataQualityIssueResolved(issue.rule(), issue.path()))
                .forEach(events::add);
        found.stream()
                .filter(issue -> open.stream().noneMatch(issue::same))
                .map(DataQualityIssueOpened::new)
                .forEach(events::add);
        return events;
    }

    /** Answers which open issues a correction settles, and which it opens. */
    static List<AgreementEvent> settled(List<Issue> open, Correction correction, Content corrected, boolean signed) {
        var events = new ArrayList<AgreementEvent>();
        open.stream()
                .filter(issue -> issue.concerns(correction.path()) && !isByRule(issue))
                .map(issue -> new DataQualityIssueResolved(issue.rule(), issue.path()))
                .forEach(events::add);
        if (signed) {
            events.addAll(changes(open, corrected));
        }
        return List.copyOf(events);
    }

    static boolean isByRule(Issue issue) {
        return RULES.contains(issue.rule()) || DeadEnds.RULES.contains(issue.rule());
    }

    /** Answers the events, and behind them each issue once. */
    static List<AgreementEvent> after(Stream<AgreementEvent> events, Stream<Issue> issues) {
        var once = new ArrayList<Issue>();
        issues.filter(issue -> once.stream().noneMatch(issue::same)).forEach(once::add);
        return Stream.concat(events, once.stream().map(DataQualityIssueOpened::new))
                .toList();
    }
}
