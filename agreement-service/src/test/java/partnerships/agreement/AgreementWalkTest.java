package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.agreement.Fixtures.DECISION;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.TODAY;
import static partnerships.agreement.Fixtures.signature;
import static partnerships.agreement.Fixtures.submission;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import partnerships.dates.LegalPeriod;
import partnerships.store.Refused;

/** Every state × every decision, with the outcome of each pair: what follows from it, or the code of its refusal. */
class AgreementWalkTest {

    private static final Instant IN_2030 = Instant.parse("2030-01-01T00:00:00Z");

    private static final Map<String, Function<Agreement, List<AgreementEvent>>> DECISIONS = decisions();

    @Test
    void everyStateAnswersEveryDecision() {
        var walked = Fixtures.inEveryState().entrySet().stream()
                .map(state -> "%-17s %s".formatted(state.getKey(), row(state.getValue())))
                .collect(Collectors.joining("\n"));

        assertThat(walked).isEqualToIgnoringWhitespace("""
                PROSPECT          open: NegotiationOpened | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: Cancelled | withdraw: Withdrawn | correct: FactCorrected | time: -
                NEGOTIATION       open: !NOT_A_PROSPECT | submit: Submitted | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: Cancelled | withdraw: Withdrawn | correct: FactCorrected | time: -
                READY_FOR_COUNCIL open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: Approved | return: Returned | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: Cancelled | withdraw: Withdrawn | correct: FactCorrected | time: -
                APPROVED          open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: SignatureRecorded | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: Cancelled | withdraw: Withdrawn | correct: FactCorrected | time: -
                PARTIALLY_SIGNED  open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: SignatureRecorded+Signed+IssueOpened+IssueOpened | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: Cancelled | withdraw: Withdrawn | correct: FactCorrected | time: -
                SIGNED            open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: EnteredIntoForce+IssueResolved | renew: !END_UNKNOWN | cancel: !PAST_SIGNATURE | withdraw: Withdrawn | correct: FactCorrected+IssueResolved | time: -
                IN_FORCE          open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !END_UNKNOWN | cancel: !PAST_SIGNATURE | withdraw: Withdrawn | correct: FactCorrected+IssueResolved | time: -
                EXPIRED           open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: Renewed+ConclusionReversed | cancel: !PAST_SIGNATURE | withdraw: Withdrawn | correct: FactCorrected+ConclusionReversed | time: -
                CANCELLED         open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: !PAST_SIGNATURE | withdraw: Withdrawn | correct: FactCorrected | time: -
                WITHDRAWN         open: !NOT_A_PROSPECT | submit: !NOT_IN_NEGOTIATION | approve: !NOT_SUBMITTED | return: !NOT_SUBMITTED | sign: !NOT_APPROVED | enter: !NOT_SIGNED | renew: !NOT_SIGNED | cancel: !PAST_SIGNATURE | withdraw: !WITHDRAWN | correct: !WITHDRAWN | time: -
                """);
    }

    @Test
    void theWalkStartsInEveryStateThereIs() {
        assertThat(Fixtures.inEveryState().values())
                .extracting(agreement -> agreement.status().getClass().getName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Status.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    private static String row(Agreement agreement) {
        return DECISIONS.entrySet().stream()
                .map(decision -> decision.getKey() + ": " + outcome(agreement, decision.getValue()))
                .collect(Collectors.joining(" | "));
    }

    private static String outcome(Agreement agreement, Function<Agreement, List<AgreementEvent>> decision) {
        try {
            var events = decision.apply(agreement);
            return events.isEmpty()
                    ? "-"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .map(name -> name.replace("Agreement", "").replace("DataQuality", ""))
                            .collect(Collectors.joining("+"));
        } catch (Refused refused) {
            return "!" + refused.code();
        }
    }

    private static Map<String, Function<Agreement, List<AgreementEvent>>> decisions() {
        var decisions = new LinkedHashMap<String, Function<Agreement, List<AgreementEvent>>>();
        decisions.put("open", it -> new Approving(it).openNegotiation("RCS/COOPERATION", TODAY, NOW));
        decisions.put("submit", it -> new Approving(it).submit(submission(it.content()), Optional.empty(), NOW));
        decisions.put("approve", it -> new Approving(it).approve(DECISION, NOW));
        decisions.put("return", it -> new Approving(it).sendBack(DECISION, "more detail", NOW));
        decisions.put(
                "sign",
                it -> new Signing(it).sign(signature(it.status().signatures().isEmpty() ? "rcs" : "lsh"), NOW));
        decisions.put("enter", it -> new Running(it).enterIntoForce(TODAY, NOW));
        decisions.put("renew", it -> Fixtures.renewed(it, "2026-12-31"));
        decisions.put("cancel", it -> new Ending(it).cancel("given up", TODAY, NOW));
        decisions.put(
                "withdraw",
                it -> new Ending(it).withdraw(new Withdrawal(Withdrawal.Reason.ENTERED_IN_ERROR, null), NOW));
        decisions.put("correct", AgreementWalkTest::endCorrected);
        decisions.put("time", it -> it.at(IN_2030));
        return decisions;
    }

    private static List<AgreementEvent> endCorrected(Agreement agreement) {
        var from = agreement.content().term().from();
        var term = new Term(
                from, Fixtures.day("2031-12-31"), agreement.content().term().renewal(), new LegalPeriod("P3M"), null);
        return new Correcting(agreement)
                .correct(
                        new Correction("term.to", null, null, SOURCE, null, true),
                        agreement.content().inForceFrom(term),
                        NOW);
    }
}
