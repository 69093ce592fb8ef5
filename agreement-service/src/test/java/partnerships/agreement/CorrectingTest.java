package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.TEXT;
import static partnerships.agreement.Fixtures.UNKNOWN_TERM;
import static partnerships.agreement.Fixtures.day;
import static partnerships.agreement.Fixtures.term;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.dates.PartialDate;
import partnerships.store.Refused;

/** What a correction may change before and after signature, under whatever path it comes. */
class CorrectingTest {

    private static final Seat CHAIR = new Seat("RCS/PRESIDENT", "rcs", Seat.Role.CO_CHAIR, List.of("RCS/VICE"));
    private static final Seat SECRETARY = new Seat("LSH/SECRETARY", "lsh", Seat.Role.SECRETARY, List.of());

    /** Changes of what a signed agreement says. */
    enum Change {
        NO_SEATS(content -> seats(content)),
        OTHER_ROLE(content -> seats(content, new Seat(CHAIR.post(), "rcs", Seat.Role.MEMBER, CHAIR.substitutes()))),
        OTHER_ORGANISATION(content -> seats(content, new Seat(CHAIR.post(), "lsh", CHAIR.role(), CHAIR.substitutes()))),
        NO_SUBSTITUTE(content -> seats(content, new Seat(CHAIR.post(), "rcs", CHAIR.role(), List.of()))),
        NO_PARTIES(content -> parties(content, List.of())),
        ONE_PARTY(content -> parties(content, content.parties().subList(0, 1))),
        NO_ROLES(content -> parties(
                content,
                content.parties().stream()
                        .map(party -> Fixtures.party(party.organisation()))
                        .toList())),
        PARTY_LEAVES(content -> parties(
                content,
                content.parties().stream()
                        .map(party -> new Party(
                                party.organisation(),
                                party.nameAsWritten(),
                                party.roles(),
                                null,
                                null,
                                LocalDate.parse("2026-01-01")))
                        .toList())),
        NO_COMMITTEES(content -> clauses(content, List.of(), content.commitments())),
        NO_COMMITMENTS(content -> clauses(content, content.committees(), List.of())),
        OTHER_TARGET(content -> clauses(
                content,
                content.committees(),
                content.commitments().stream()
                        .map(clause -> new CommitmentClause(
                                clause.clause(),
                                clause.what(),
                                new CommitmentClause.Measure(
                                        clause.measure().kind(), java.math.BigDecimal.TEN, null, "workshop"),
                                clause.recurrence(),
                                clause.owner(),
                                clause.source()))
                        .toList())),
        LATER_END(content -> content.inForceFrom(term("2024-01-01", "2035-12-31", Term.Renewal.NONE))),
        NO_END(content -> content.inForceFrom(UNKNOWN_TERM)),
        NO_NOTICE(content -> content.inForceFrom(
                new Term(content.term().from(), content.term().to(), Term.Renewal.NONE, null, null))),
        TACIT(content -> content.inForceFrom(term("2024-01-01", "2030-12-31", Term.Renewal.TACIT)));

        @SuppressWarnings("ImmutableEnumChecker") // functions of a table, without state
        private final UnaryOperator<Content> change;

        Change(UnaryOperator<Content> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAgreedUponNeedsAnAmendment(Change change) {
        var agreement = agreed();

        assertThat(refusal(agreement, change.change.apply(agreement.content()), false))
                .isEqualTo("NEEDS_AMENDMENT");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NO_SEATS", "NO_SUBSTITUTE", "NO_PARTIES", "NO_ROLES", "NO_COMMITMENTS", "NO_END", "NO_NOTICE"})
    void noErrorOfTypingTakesAway(Change change) {
        var agreement = agreed();

        assertThat(refusal(agreement, change.change.apply(agreement.content()), true))
                .isEqualTo("NEEDS_AMENDMENT");
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_ROLE", "OTHER_ORGANISATION", "OTHER_TARGET", "LATER_END", "TACIT"})
    void whatWasCopiedWronglyIsMended(Change change) {
        var agreement = agreed();

        assertThat(refusal(agreement, change.change.apply(agreement.content()), true))
                .isEmpty();
    }

    @Test
    void aFirstSignatureBinds() {
        var agreement = Fixtures.partiallySigned();

        assertThat(refusal(agreement, seats(agreement.content()), false)).isEqualTo("NEEDS_AMENDMENT");
        assertThat(refusal(Fixtures.approved(), seats(agreement.content()), false))
                .isEmpty();
    }

    @Test
    void aSeatThatTheRecordLacksIsStated() {
        var agreement = agreed();

        assertThat(refusal(agreement, seats(agreement.content(), CHAIR, SECRETARY), false))
                .isEmpty();
    }

    @Test
    void aMistypedPostIsReplaced() {
        var agreement = agreed();
        var mended = seats(agreement.content(), new Seat("RCS/PRESIDENCY", "rcs", CHAIR.role(), CHAIR.substitutes()));

        assertThat(refusal(agreement, mended, false)).isEqualTo("NEEDS_AMENDMENT");
        assertThat(refusal(agreement, mended, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-12-31", "2030-12"})
    void ofAYearTheDayMayBeStated(String stated) {
        var vague = imported(new PartialDate("2030", PartialDate.Qualifier.KNOWN));

        assertThat(refusal(vague, ending(vague, new PartialDate(stated, PartialDate.Qualifier.KNOWN)), false))
                .isEmpty();
        assertThat(refusal(vague, ending(vague, day("2031-12-31")), false)).isEqualTo("NEEDS_AMENDMENT");
    }

    @Test
    void whatIsUnknownIsStatedOnce() {
        var unknown = imported(PartialDate.UNKNOWN);

        assertThat(refusal(unknown, ending(unknown, day("2030-12-31")), false)).isEmpty();
    }

    @Test
    void anOpenEndIsNoUnknownEnd() {
        var open = imported(PartialDate.OPEN);

        assertThat(refusal(open, ending(open, day("2030-12-31")), false)).isEqualTo("NEEDS_AMENDMENT");
    }

    @Test
    void whatSignedItStaysForEver() {
        for (var agreement : List.of(Fixtures.signed(), Fixtures.inForce(), Fixtures.withdrawn())) {
            assertThat(agreement.acts().signatures())
                    .extracting(Signature::party)
                    .containsExactly("rcs", "lsh");
            assertThat(agreement.acts().approval()).isEqualTo(Fixtures.DECISION);
            assertThat(agreement.acts().text()).isEqualTo(TEXT);
        }
        assertThat(Fixtures.expired().acts().imported()).isTrue();
    }

    @Test
    void aWithdrawnAgreementHasGivenItsReferenceBack() {
        assertThat(Fixtures.signed().referenceKey()).isEqualTo("agr-1");
        assertThat(Fixtures.withdrawn().referenceKey()).isNull();
    }

    private static Agreement agreed() {
        return Fixtures.imported(term("2024-01-01", "2030-12-31", Term.Renewal.NONE));
    }

    private static Agreement imported(PartialDate end) {
        return Fixtures.imported(new Term(day("2024-01-01"), end, Term.Renewal.NONE, null, null));
    }

    private static Content ending(Agreement agreement, PartialDate end) {
        return agreement.content().inForceFrom(new Term(day("2024-01-01"), end, Term.Renewal.NONE, null, null));
    }

    private static String refusal(Agreement agreement, Content corrected, boolean typingError) {
        var correction = new Correction("whatever", null, null, SOURCE, LocalDate.parse("2020-01-01"), typingError);
        try {
            new Correcting(agreement).correct(correction, corrected, NOW);
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    @Test
    void aSeatIsThereOnce() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> seats(agreed().content(), CHAIR, CHAIR))
                .matches(refused -> refused.code().equals("SEAT_TWICE"));
    }

    private static Content seats(Content content, Seat... seats) {
        var committees = content.committees().stream()
                .map(clause -> new CommitteeClause(
                        clause.clause(),
                        clause.name(),
                        clause.kind(),
                        clause.mandate(),
                        List.of(seats),
                        clause.cadence(),
                        clause.charter(),
                        clause.source()))
                .toList();
        return clauses(content, committees, content.commitments());
    }

    private static Content parties(Content content, List<Party> parties) {
        return new Content(
                content.heading(),
                parties,
                content.purpose(),
                content.term(),
                content.signedOn(),
                content.committees(),
                content.commitments(),
                content.provenance());
    }

    private static Content clauses(
            Content content, List<CommitteeClause> committees, List<CommitmentClause> commitments) {
        return new Content(
                content.heading(),
                content.parties(),
                content.purpose(),
                content.term(),
                content.signedOn(),
                committees,
                commitments,
                content.provenance());
    }
}
