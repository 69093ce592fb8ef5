package partnerships.agreement.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.agreement.Fixtures.DECISION;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.TODAY;
import static partnerships.agreement.Fixtures.UNKNOWN_TERM;
import static partnerships.agreement.Fixtures.ZONE;
import static partnerships.agreement.Fixtures.content;
import static partnerships.agreement.Fixtures.signature;
import static partnerships.agreement.Fixtures.submission;
import static partnerships.agreement.Fixtures.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.AlreadySigned;
import partnerships.agreement.Approving;
import partnerships.agreement.Content;
import partnerships.agreement.Correcting;
import partnerships.agreement.Correction;
import partnerships.agreement.Ending;
import partnerships.agreement.Fixtures;
import partnerships.agreement.Issue;
import partnerships.agreement.Recording;
import partnerships.agreement.Running;
import partnerships.agreement.Signing;
import partnerships.agreement.Term;
import partnerships.agreement.Withdrawal;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.PublishedEvents;

class AgreementMessagesTest {

    private static final EventCodec<Agreement, AgreementEvent> MESSAGES = AgreementMessages.CODEC;
    private static final Issue AMBIGUOUS = new Issue("AMBIGUOUS_WORDING", "parties.lsh.nameAsWritten", SOURCE);

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(MESSAGES, first -> Agreement.born("a", first, ZONE))
                .life("negotiated, signed, corrected", negotiated())
                .life("recorded, expired, renewed, withdrawn", recorded())
                .life("cancelled", cancelled())
                .check("agreement", AgreementEvent.class);
    }

    private static List<AgreementEvent> negotiated() {
        return new Life(Recording.prospect(content(UNKNOWN_TERM), "rcs", List.of(AMBIGUOUS)))
                .then(it -> new Approving(it).openNegotiation("RCS/COOPERATION", TODAY, NOW))
                .then(it -> new Approving(it).submit(submission(it.content()), Optional.empty(), NOW))
                .then(it -> new Approving(it).sendBack(DECISION, "more detail", NOW))
                .then(it -> new Approving(it).submit(submission(it.content()), Optional.empty(), NOW))
                .then(it -> new Approving(it).approve(DECISION, NOW))
                .then(it -> new Signing(it).sign(signature("lsh"), NOW))
                .then(it -> new Signing(it).sign(signature("rcs"), NOW))
                .then(it -> new Running(it).enterIntoForce(TODAY, NOW))
                .then(it -> corrected(it, term("2026-11-24", "2026-12-31", Term.Renewal.EXPRESS)))
                .events();
    }

    private static List<AgreementEvent> recorded() {
        return new Life(recorded(term("2024-01-01", "2025-12-31", Term.Renewal.TACIT)))
                .then(it -> it.at(NOW))
                .then(it -> corrected(it, term("2024-01-01", "2025-12-31", Term.Renewal.NONE)))
                .then(it -> it.at(NOW))
                .then(it -> Fixtures.renewed(it, "2026-12-31"))
                .then(it -> corrected(it, term("2024-01-01", "2027-12-31", Term.Renewal.NONE)))
                .then(it -> new Ending(it).withdraw(new Withdrawal(Withdrawal.Reason.DUPLICATE_OF, "b"), NOW))
                .events();
    }

    private static List<AgreementEvent> cancelled() {
        return new Life(Recording.prospect(content(UNKNOWN_TERM), "rcs", List.of()))
                .then(it -> new Ending(it).cancel("moved elsewhere", TODAY, NOW))
                .events();
    }

    private static List<AgreementEvent> recorded(Term term) {
        return Recording.signed(new AlreadySigned(content(term), null, List.of(SOURCE), List.of(AMBIGUOUS)), ZONE, NOW);
    }

    private static List<AgreementEvent> corrected(Agreement agreement, Term term) {
        var content = agreement.content();
        return new Correcting(agreement)
                .correct(
                        new Correction("term", "{}", "{}", SOURCE, LocalDate.parse("2026-01-01"), true),
                        new Content(
                                content.heading(),
                                content.parties(),
                                content.purpose(),
                                term,
                                content.signedOn(),
                                content.committees(),
                                content.commitments(),
                                content.provenance()),
                        NOW);
    }

    private static final class Life {

        private final List<AgreementEvent> events = new ArrayList<>();
        private Agreement agreement;

        private Life(List<AgreementEvent> beginning) {
            agreement = Agreement.born("a", beginning.getFirst(), ZONE);
            events.add(beginning.getFirst());
            beginning.subList(1, beginning.size()).forEach(this::happens);
        }

        private Life then(Function<Agreement, List<AgreementEvent>> decision) {
            var decided = decision.apply(agreement);
            assertThat(decided).isNotEmpty();
            decided.forEach(this::happens);
            return this;
        }

        private void happens(AgreementEvent event) {
            agreement = agreement.after(event);
            events.add(event);
        }

        private List<AgreementEvent> events() {
            return events;
        }
    }
}
