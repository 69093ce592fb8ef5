package partnerships.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent;
import partnerships.rows.AgreementContent.CommitmentClause;
import partnerships.rows.AgreementContent.CommitteeClause;
import partnerships.rows.AgreementRow;
import partnerships.rows.AgreementState;
import partnerships.rows.PublishedDate;

/** What an agreement's text leaves open, fact by fact, in the order of the text: the list of questions for a person. */
public record UnknownFacts()
        implements LineReport<AgreementRow, UnknownFacts.UnknownFact, UnknownFacts.UnknownSummary> {

    public enum Why {
        /** Should be known, and is not. */
        UNKNOWN,
        /** The text need not say it, and does not. */
        NOT_STIPULATED,
        /** The text can be read in more than one way; {@code rule} says how it was noticed. */
        AMBIGUOUS
    }

    /**
     * One thing that the source does not state.
     *
     * @param path of the fact in the agreement's content
     */
    public record UnknownFact(
            String agreementId,
            String reference,
            String path,
            Why why,
            @Nullable String rule) {}

    /** How much is unknown. */
    public record UnknownSummary(long agreements, long facts) {

        UnknownSummary and(int factsOfOne) {
            return factsOfOne == 0 ? this : new UnknownSummary(agreements + 1, facts + factsOfOne);
        }

        UnknownSummary and(UnknownSummary other) {
            return new UnknownSummary(agreements + other.agreements, facts + other.facts);
        }
    }

    @Override
    public List<UnknownFact> lines(AgreementRow row) {
        return row.content() == null ? List.of() : of(row, row.content());
    }

    @Override
    public UnknownSummary summary(Stream<AgreementRow> rows) {
        return rows.map(row -> lines(row).size())
                .reduce(new UnknownSummary(0, 0), UnknownSummary::and, UnknownSummary::and);
    }

    private static List<UnknownFact> of(AgreementRow row, AgreementContent content) {
        var open = new Questions(row.id(), content.reference(), new ArrayList<>());
        boolean prospect = row.state() == AgreementState.PROSPECT;
        open.whether(content.legalBasis().isEmpty(), "legalBasis", Why.UNKNOWN);
        open.whether(content.domains().isEmpty(), "domains", Why.UNKNOWN);
        open.date(row.life().signedOn(), "signedOn");
        open.date(content.term().from(), "term.from");
        if (row.keys().endsFrom() == null) {
            open.date(content.term().to(), "term.to");
        }
        open.whether(content.term().renewal().equals("UNKNOWN"), "term.renewal", Why.NOT_STIPULATED);
        open.whether(content.term().notice() == null, "term.notice", Why.NOT_STIPULATED);
        open.whether(content.committees().isEmpty() && !prospect, "committees", Why.NOT_STIPULATED);
        content.committees().forEach(clause -> committee(open, clause));
        content.commitments().forEach(clause -> commitment(open, clause));
        row.issues().forEach(issue -> open.add(issue.path(), Why.AMBIGUOUS, issue.rule()));
        return open.lines();
    }

    private static void committee(Questions open, CommitteeClause clause) {
        String path = "committees." + clause.clause();
        open.whether(!clause.cadence().kind().equals("COUNT_PER_PERIOD"), path + ".cadence", Why.NOT_STIPULATED);
        open.whether(clause.noticeDays() == null, path + ".noticeDays", Why.NOT_STIPULATED);
        open.whether(clause.seats().isEmpty(), path + ".seats", Why.NOT_STIPULATED);
    }

    private static void commitment(Questions open, CommitmentClause clause) {
        String path = "commitments." + clause.clause();
        open.whether(clause.obligors().isEmpty(), path + ".obligors", Why.UNKNOWN);
        boolean counted = clause.measure().kind().equals("COUNT");
        open.whether(counted && clause.measure().target() == null, path + ".measure.target", Why.NOT_STIPULATED);
        open.whether(clause.recurrence().kind().equals("UNSPECIFIED"), path + ".recurrence", Why.NOT_STIPULATED);
    }

    private record Questions(String agreementId, String reference, List<UnknownFact> lines) {

        void date(PublishedDate date, String path) {
            whether(date.meant().unknown(), path, Why.UNKNOWN);
        }

        void whether(boolean open, String path, Why why) {
            if (open) {
                add(path, why, null);
            }
        }

        void add(String path, Why why, @Nullable String rule) {
            lines.add(new UnknownFact(agreementId, reference, path, why, rule));
        }
    }
}
