package partnerships.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.dates.TermDays;

/** What is written in an agreement, as far as reports read it. What the text does not say is absent. */
public record AgreementContent(
        String reference,
        Map<String, String> title,
        String kind,
        @Nullable String parentId,
        List<Party> parties,
        List<LegalBasis> legalBasis,
        List<Domain> domains,
        Term term,
        PublishedDate signedOn,
        List<CommitteeClause> committees,
        List<CommitmentClause> commitments) {

    AgreementContent endingOn(LocalDate day) {
        var renewed = new Term(term.from(), PublishedDate.of(day), term.renewal(), term.notice(), null);
        return new AgreementContent(
                reference,
                title,
                kind,
                parentId,
                parties,
                legalBasis,
                domains,
                renewed,
                signedOn,
                committees,
                commitments);
    }

    /**
     * An organisation that is bound.
     *
     * @param scope NATIONAL, INTERNATIONAL, or absent
     */
    public record Party(
            String organisation,
            String nameAsWritten,
            List<String> roles,
            @Nullable String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record LegalBasis(String asWritten) {}

    public record Domain(String asWritten) {}

    /**
     * @param to last day in force, inclusive
     * @param renewal NONE, EXPRESS, TACIT or UNKNOWN
     * @param notice ISO 8601, in years, months and days of the calendar
     * @param duration like the notice: where the last day is unknown, it follows from the first
     */
    public record Term(
            PublishedDate from,
            PublishedDate to,
            String renewal,
            @Nullable String notice,
            @Nullable String duration) {

        /** @throws partnerships.dates.ImpossibleDate if the notice is no period */
        public Term {
            period(notice);
            period(duration);
        }

        /** Returns the days that follow from it, and from the day on which it entered into force, if that is known. */
        public TermDays days(@Nullable LocalDate effectiveOn) {
            var begun = effectiveOn == null ? from.meant() : PartialDate.known(effectiveOn);
            return new TermDays(begun, to.meant(), period(duration), renewal.equals("TACIT"), period(notice));
        }

        private static @Nullable LegalPeriod period(@Nullable String published) {
            return published == null ? null : new LegalPeriod(published);
        }
    }

    /** @param seats posts in it; empty if the text names none */
    public record CommitteeClause(
            String clause, Cadence cadence, @Nullable Integer noticeDays, List<Seat> seats) {}

    /** A post that sits in a committee. */
    public record Seat(String post) {}

    public record CommitmentClause(
            String clause, String modality, List<String> obligors, Measure measure, Recurrence recurrence) {}

    /**
     * How often a committee must meet.
     *
     * @param kind COUNT_PER_PERIOD, MUTUAL_DATES or UNSPECIFIED
     */
    public record Cadence(
            String kind,
            @Nullable Integer count,
            @Nullable String period,
            @Nullable String anchor,
            @Nullable String anchorBasis) {}

    /**
     * What counts as done.
     *
     * @param cap highest percentage; never a target
     */
    public record Measure(
            String kind,
            @Nullable BigDecimal target,
            @Nullable BigDecimal cap,
            @Nullable String unit) {}

    /** How often a commitment is owed. */
    public record Recurrence(String kind, @Nullable Integer times) {}
}
