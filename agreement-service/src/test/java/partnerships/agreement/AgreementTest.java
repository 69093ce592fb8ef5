package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static partnerships.agreement.Fixtures.DECISION;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.NO_SECTIONS;
import static partnerships.agreement.Fixtures.OTHER_TEXT;
import static partnerships.agreement.Fixtures.SECTIONS;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.TEXT;
import static partnerships.agreement.Fixtures.TODAY;
import static partnerships.agreement.Fixtures.TOMORROW;
import static partnerships.agreement.Fixtures.UNKNOWN_TERM;
import static partnerships.agreement.Fixtures.ZONE;
import static partnerships.agreement.Fixtures.approved;
import static partnerships.agreement.Fixtures.content;
import static partnerships.agreement.Fixtures.day;
import static partnerships.agreement.Fixtures.heading;
import static partnerships.agreement.Fixtures.negotiation;
import static partnerships.agreement.Fixtures.partiallySigned;
import static partnerships.agreement.Fixtures.party;
import static partnerships.agreement.Fixtures.prospect;
import static partnerships.agreement.Fixtures.purpose;
import static partnerships.agreement.Fixtures.readyForCouncil;
import static partnerships.agreement.Fixtures.signature;
import static partnerships.agreement.Fixtures.signed;
import static partnerships.agreement.Fixtures.submission;
import static partnerships.agreement.Fixtures.term;
import static partnerships.agreement.Fixtures.then;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import partnerships.agreement.AgreementEvent.AgreementFactCorrected;
import partnerships.agreement.AgreementEvent.AgreementRecorded;
import partnerships.agreement.AgreementEvent.AgreementSignatureRecorded;
import partnerships.agreement.AgreementEvent.AgreementSigned;
import partnerships.agreement.AgreementEvent.DataQualityIssueOpened;
import partnerships.agreement.AgreementEvent.DataQualityIssueResolved;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.Deliberation.Body;
import partnerships.agreement.Deliberation.Quorum;
import partnerships.agreement.Heading.Kind;
import partnerships.agreement.Party.Role;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.store.Refused;

class AgreementTest {

    @Test
    void theLastSignatureSignsTheAgreement() {
        var events = new Signing(partiallySigned()).sign(signature("lsh"), NOW);

        var at = Instant.parse("2026-11-10T00:00:00Z");
        assertThat(events)
                .containsExactly(
                        new AgreementSignatureRecorded(signature("lsh"), Set.of(), at),
                        new AgreementSigned(day("2026-11-10"), TEXT, false, at),
                        new DataQualityIssueOpened(new Issue("ENTRY_INTO_FORCE_UNKNOWN", "term.from", null)),
                        new DataQualityIssueOpened(new Issue("END_UNKNOWN", "term.to", null)));
    }

    @Test
    void theDayOfTheLastSignatureIsUnknownIfOneOfThemIs() {
        var vague = new PartialDate("2026-11", PartialDate.Qualifier.APPROX);

        var all =
                then(partiallySigned(), it -> new Signing(it).sign(new Signature("lsh", null, vague, null, TEXT), NOW));

        assertThat(all.content().signedOn()).isEqualTo(PartialDate.UNKNOWN);
    }

    @Test
    void whatWasSignedBeforeKeepsItsEvidenceAndItsUnknowns() {
        var ambiguous = new Issue("AMBIGUOUS_WORDING", "committees.coordination.seats", SOURCE);
        var entry = new AlreadySigned(content(UNKNOWN_TERM), null, List.of(SOURCE), List.of(ambiguous, ambiguous));

        var events = Recording.signed(entry, ZONE, NOW);

        assertThat(events)
                .containsExactly(
                        new AgreementRecorded(content(UNKNOWN_TERM).evidencedBy(List.of(SOURCE)), null),
                        new AgreementSigned(PartialDate.UNKNOWN, null, true, null),
                        new DataQualityIssueOpened(ambiguous),
                        new DataQualityIssueOpened(new Issue("ENTRY_INTO_FORCE_UNKNOWN", "term.from", null)),
                        new DataQualityIssueOpened(new Issue("END_UNKNOWN", "term.to", null)));
    }

    @Test
    void aCommitteeWithoutCadenceIsNotedAndAnOpenEndIsNot() {
        var open = new Term(
                day("2020-01-01"), new PartialDate(null, PartialDate.Qualifier.OPEN), Term.Renewal.NONE, null, null);
        var content = new Content(
                heading(Kind.FRAMEWORK),
                content(open).parties(),
                purpose(NO_SECTIONS),
                open,
                PartialDate.UNKNOWN,
                List.of(Fixtures.committee("training", new Cadence.Unspecified())),
                List.of(),
                List.of());

        assertThat(Unknowns.of(content))
                .containsExactly(new Issue("CADENCE_UNSPECIFIED", "committees.training.cadence", SOURCE));
    }

    @Test
    void aCorrectedFactSettlesWhatWasOpenAboutItAndStatesItsSource() {
        var ambiguous = new Issue("AMBIGUOUS_WORDING", "parties.lsh.nameAsWritten", SOURCE);
        var agreement = Fixtures.fold(Recording.signed(
                new AlreadySigned(content(UNKNOWN_TERM), null, List.of(SOURCE), List.of(ambiguous)), ZONE, NOW));
        var corrected = agreement.content().inForceFrom(term("2020-01-01", "2029-12-31", Term.Renewal.NONE));
        var correction = new Correction("term", "{}", "{}", SOURCE, LocalDate.parse("2020-01-01"));

        var events = new Correcting(agreement).correct(correction, corrected, NOW);

        assertThat(events)
                .containsExactly(
                        new AgreementFactCorrected(
                                correction, corrected.restated("term", SOURCE), Instant.parse("2019-12-31T23:00:00Z")),
                        new DataQualityIssueResolved("ENTRY_INTO_FORCE_UNKNOWN", "term.from"),
                        new DataQualityIssueResolved("END_UNKNOWN", "term.to"));
        assertThat(then(agreement, _ -> events).issues()).containsExactly(ambiguous);
    }

    @Test
    void anAmbiguityIsSettledByCorrectingItsFactOrWhatHoldsIt() {
        assertThat(new Issue("AMBIGUOUS_WORDING", "parties.lsh.nameAsWritten", SOURCE))
                .matches(issue -> issue.concerns("parties.lsh.nameAsWritten"))
                .matches(issue -> issue.concerns("parties.lsh"))
                .matches(issue -> !issue.concerns("parties.ls"))
                .matches(issue -> !issue.concerns("parties.rcs"));
    }

    @Test
    void recordingRefusesWhatIsNoAgreement() {
        var nameless = new Content(
                new Heading("A", Map.of(), Kind.FRAMEWORK, null, null),
                content(UNKNOWN_TERM).parties(),
                purpose(NO_SECTIONS),
                UNKNOWN_TERM,
                PartialDate.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
        var alone = withParties(party("rcs", Role.HOST));
        var tomorrow = content(heading(Kind.FRAMEWORK), NO_SECTIONS, UNKNOWN_TERM, PartialDate.known(TOMORROW));

        assertRefused("TITLE_MISSING", () -> Recording.prospect(nameless, "rcs", List.of()));
        assertRefused("NO_EXTERNAL_PARTY", () -> Recording.prospect(alone, "rcs", List.of()));
        assertRefused("SIGNED_ALREADY", () -> Recording.prospect(tomorrow, "rcs", List.of()));
        assertRefused("TITLE_MISSING", () -> recordSigned(nameless, SOURCE));
        assertRefused("TOO_FEW_PARTIES", () -> recordSigned(alone, SOURCE));
        assertRefused("EVIDENCE_MISSING", () -> recordSigned(content(UNKNOWN_TERM)));
        assertRefused("DATE_IN_FUTURE", () -> recordSigned(tomorrow, SOURCE));
        assertRefused("PARTY_TWICE", () -> withParties(party("rcs"), party("rcs")));
    }

    @Test
    void theCouncilGetsOnlyWhatIsComplete() {
        assertRefused(
                "DATE_IN_FUTURE", () -> new Approving(prospect()).openNegotiation("RCS/COOPERATION", TOMORROW, NOW));
        assertRefused("TOO_FEW_PARTIES", () -> submit(withParties(party("rcs", Role.CONTRACTING))));
        assertRefused("PARTY_WITHOUT_ROLE", () -> submit(withParties(party("rcs", Role.CONTRACTING), party("lsh"))));
        assertRefused("NO_SIGNATORY", () -> submit(withParties(party("rcs", Role.HOST), party("lsh", Role.ORGANISER))));
        assertRefused("OBJECTIVE_MISSING", () -> submit(withoutObjectives()));
        assertRefused(
                "REFERENCE_CHANGED",
                () -> submit(content(
                        new Heading("AGR-2", Map.of("fr", "x"), Kind.FRAMEWORK, null, null),
                        NO_SECTIONS,
                        UNKNOWN_TERM,
                        PartialDate.UNKNOWN)));
    }

    @Test
    void aSpecificAgreementNeedsASignedFrameworkAndItsFourSections() {
        var bare = content(heading(Kind.SPECIFIC), NO_SECTIONS, UNKNOWN_TERM, PartialDate.UNKNOWN);
        var specific = content(heading(Kind.SPECIFIC), SECTIONS, UNKNOWN_TERM, PartialDate.UNKNOWN);
        var otherSpecific = Fixtures.fold(Recording.prospect(specific, "rcs", List.of()));

        assertRefused("SECTION_MISSING", () -> submit(bare, signed()));
        assertRefused("PARENT_MISSING", () -> submit(specific));
        assertRefused("PARENT_NOT_SIGNED", () -> submit(specific, approved()));
        assertRefused("PARENT_NOT_SIGNED", () -> submit(specific, Fixtures.expired()));
        assertRefused("PARENT_NOT_A_FRAMEWORK", () -> submit(specific, otherSpecific));
        assertThat(submit(specific, signed())).hasSize(1);
        assertThat(submit(specific, Fixtures.inForce())).hasSize(1);
    }

    @Test
    void aDecisionHasAQuorumAndADayThatHasCome() {
        var noQuorum = new Deliberation("D", TODAY, Body.COUNCIL, null);
        var tooFew = new Deliberation("D", TODAY, Body.COUNCIL, Quorum.NOT_MET);
        var early = new Deliberation("D", TOMORROW, Body.COUNCIL, Quorum.MET);
        var bureau = new Deliberation("D", TODAY, Body.BUREAU, null);

        assertRefused("QUORUM_OUTCOME_MISSING", () -> new Approving(readyForCouncil()).approve(noQuorum, NOW));
        assertRefused("QUORUM_NOT_MET", () -> new Approving(readyForCouncil()).sendBack(tooFew, null, NOW));
        assertRefused("DATE_IN_FUTURE", () -> new Approving(readyForCouncil()).approve(early, NOW));
        assertThat(new Approving(readyForCouncil()).approve(bureau, NOW)).hasSize(1);
        assertThat(then(readyForCouncil(), it -> new Approving(it).sendBack(DECISION, null, NOW))
                        .status())
                .isEqualTo(negotiation().status());
    }

    @Test
    void onlyTheApprovedTextIsSignedOnceByEachWhoMust() {
        var otherText = new Signature("rcs", null, day("2026-11-10"), null, OTHER_TEXT);
        var future = new Signature("rcs", null, PartialDate.known(TOMORROW), null, TEXT);
        var early = new Signature("rcs", null, day("2026-11-01"), null, TEXT);

        assertRefused("NOT_A_SIGNATORY", () -> new Signing(approved()).sign(signature("afd"), NOW));
        assertRefused("ALREADY_SIGNED", () -> new Signing(partiallySigned()).sign(signature("rcs"), NOW));
        assertRefused("OTHER_DOCUMENT", () -> new Signing(approved()).sign(otherText, NOW));
        assertRefused("DATE_IN_FUTURE", () -> new Signing(approved()).sign(future, NOW));
        assertRefused("SIGNED_BEFORE_APPROVAL", () -> new Signing(approved()).sign(early, NOW));
    }

    @Test
    void entryIntoForceDoesNotContradictTheTerm() {
        var stated = Fixtures.imported(term("2027-01-01", "2028-12-31", Term.Renewal.NONE));
        var ended = Fixtures.imported(new Term(PartialDate.UNKNOWN, day("2025-12-31"), Term.Renewal.NONE, null, null));

        var aYear = Fixtures.imported(
                new Term(PartialDate.UNKNOWN, day("2026-12-31"), Term.Renewal.NONE, null, new LegalPeriod("P1Y")));
        var october = new PartialDate("2026-10", PartialDate.Qualifier.KNOWN);
        var inOctober = Fixtures.imported(new Term(october, PartialDate.OPEN, Term.Renewal.NONE, null, null));

        assertRefused("DATE_IN_FUTURE", () -> new Running(signed()).enterIntoForce(TOMORROW, NOW));
        assertRefused("CONTRADICTS_TERM", () -> new Running(stated).enterIntoForce(TODAY, NOW));
        assertRefused("CONTRADICTS_TERM", () -> new Running(ended).enterIntoForce(TODAY, NOW));
        assertRefused("CONTRADICTS_TERM", () -> new Running(aYear).enterIntoForce(TODAY, NOW));
        assertRefused(
                "CONTRADICTS_TERM", () -> new Running(inOctober).enterIntoForce(LocalDate.parse("2026-09-30"), NOW));
        assertRefused(
                "CONTRADICTS_TERM", () -> new Running(inOctober).enterIntoForce(LocalDate.parse("2026-11-01"), NOW));
        assertThat(new Running(inOctober).enterIntoForce(LocalDate.parse("2026-10-31"), NOW))
                .isNotEmpty();
    }

    @Test
    void cancellingAndWithdrawingSayWhatTheyMean() {
        assertRefused("DATE_IN_FUTURE", () -> new Ending(prospect()).cancel("later", TOMORROW, NOW));
        assertRefused("DUPLICATE_UNNAMED", () -> new Withdrawal(Withdrawal.Reason.DUPLICATE_OF, null));
        assertRefused("NOT_A_DUPLICATE", () -> new Withdrawal(Withdrawal.Reason.ENTERED_IN_ERROR, "b"));
        assertRefused(
                "DUPLICATE_OF_ITSELF",
                () -> new Ending(signed()).withdraw(new Withdrawal(Withdrawal.Reason.DUPLICATE_OF, "a"), NOW));
    }

    @Test
    void aCorrectionChangesAFactAndNotTheAgreement() {
        var same = signed().content();
        var oneParty = new Content(
                same.heading(),
                same.parties().subList(0, 1),
                same.purpose(),
                same.term(),
                same.signedOn(),
                same.committees(),
                same.commitments(),
                same.provenance());

        assertRefused("NOTHING_TO_CORRECT", () -> correct(signed(), same));
        assertRefused("NEEDS_AMENDMENT", () -> correct(signed(), oneParty));
        assertRefused("NOT_CORRECTABLE", () -> correct(approved(), oneParty));
        assertRefused("NOT_CORRECTABLE", () -> correct(prospect(), same.signed(day("2020-01-01"))));
        assertRefused("DATE_IN_FUTURE", () -> correct(signed(), same.signed(PartialDate.known(TOMORROW))));
    }

    @Test
    void valuesRefuseNonsense() {
        assertRefused("TERM_IMPOSSIBLE", () -> term("2026-01-02", "2026-01-01", Term.Renewal.NONE));
        assertRefused("TERM_IMPOSSIBLE", () -> lasting("2026-12-31", "P0D"));
        assertRefused("DURATION_CONTRADICTS_TERM", () -> lasting("2026-12-31", "P2Y"));
        assertThat(lasting("2026-12-31", "P12M").lastDay()).contains(LocalDate.parse("2026-12-31"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentHash("AB".repeat(32)));
    }

    private static Term lasting(String to, String duration) {
        return new Term(day("2026-01-01"), day(to), Term.Renewal.NONE, null, new LegalPeriod(duration));
    }

    private static void assertRefused(String code, ThrowingCallable decision) {
        var refused = catchThrowableOfType(Refused.class, decision);

        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    private static List<AgreementEvent> recordSigned(Content content, Source... evidence) {
        return Recording.signed(new AlreadySigned(content, null, List.of(evidence), List.of()), ZONE, NOW);
    }

    private static List<AgreementEvent> submit(Content content, Agreement... parent) {
        return new Approving(negotiation())
                .submit(submission(content), parent.length == 0 ? Optional.empty() : Optional.of(parent[0]), NOW);
    }

    private static List<AgreementEvent> correct(Agreement agreement, Content content) {
        return new Correcting(agreement).correct(new Correction("x", null, null, SOURCE, null, true), content, NOW);
    }

    private static Content withParties(Party... parties) {
        return new Content(
                heading(Kind.FRAMEWORK),
                List.of(parties),
                purpose(NO_SECTIONS),
                UNKNOWN_TERM,
                PartialDate.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    private static Content withoutObjectives() {
        var whole = content(UNKNOWN_TERM);
        return new Content(
                whole.heading(),
                whole.parties(),
                new Purpose(List.of(), List.of(), List.of(), List.of(), NO_SECTIONS),
                UNKNOWN_TERM,
                PartialDate.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }
}
