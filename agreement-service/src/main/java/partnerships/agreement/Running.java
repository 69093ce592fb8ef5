package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.CONTRADICTS_TERM;
import static partnerships.agreement.AgreementRefusal.END_UNKNOWN;
import static partnerships.agreement.AgreementRefusal.NOT_SIGNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import partnerships.agreement.AgreementEvent.AgreementConclusionReversed;
import partnerships.agreement.AgreementEvent.AgreementEnteredIntoForce;
import partnerships.agreement.AgreementEvent.AgreementRenewed;
import partnerships.agreement.AgreementEvent.Conclusion;
import partnerships.agreement.AgreementEvent.Resumed;
import partnerships.agreement.Status.Expired;
import partnerships.agreement.Status.InForce;
import partnerships.agreement.Status.Signed;
import partnerships.store.Refused;

/** From signature to the end of the term, which further periods may move. */
public record Running(Agreement agreement) {

    /**
     * Records the first day in force, which the text left open.
     *
     * @throws Refused {@code NOT_SIGNED}, {@code DATE_IN_FUTURE}, {@code CONTRADICTS_TERM}
     */
    public List<AgreementEvent> enterIntoForce(LocalDate effectiveOn, Instant now) {
        if (!(agreement.status() instanceof Signed)) {
            throw agreement.refused(NOT_SIGNED, "its first day is recorded while it is SIGNED");
        }
        agreement.zone().requireNotInFuture(effectiveOn, now);
        if (agreement.content().term().from().day().isPresent()
                || !agreement.content().term().canBegin(effectiveOn)) {
            throw new Refused(
                    CONTRADICTS_TERM, "its term says otherwise; correct the term, with its source (correct-fact)");
        }
        return andSettled(
                new AgreementEnteredIntoForce(effectiveOn, agreement.zone().startOf(effectiveOn)));
    }

    /**
     * Records a further period. One that was signed in time and is recorded late brings an expired agreement back.
     *
     * @param act reference of what the parties signed
     * @throws Refused {@code NOT_SIGNED}, {@code DATE_IN_FUTURE}, {@code END_UNKNOWN} if the end of the period before is not known to
     *     the day, and what {@link Renewal} refuses
     */
    public List<AgreementEvent> renew(String act, LocalDate signedOn, LocalDate from, LocalDate to, Instant now) {
        if (!agreement.status().signed()) {
            throw agreement.refused(NOT_SIGNED, "what is renewed is SIGNED, IN_FORCE or EXPIRED");
        }
        agreement.zone().requireNotInFuture(signedOn, now);
        var last = agreement.content().term().days().lastDay();
        var renewal = new Renewal(agreement.renewals().size() + 2, from, to, act, signedOn);
        renewal.requireAfter(last.orElseThrow(() -> new Refused(
                END_UNKNOWN, "nobody knows what it follows; state the last day first (correct-fact, term.to)")));
        var renewed = new AgreementRenewed(renewal, agreement.zone().startOf(signedOn));
        var back = agreement.status() instanceof Expired ? Stream.of(resumed(now)) : Stream.<AgreementEvent>empty();
        return Stream.concat(Stream.of(renewed), back).toList();
    }

    /** What time had concluded and the facts no longer bear out. */
    Optional<AgreementEvent> reversed(Instant now) {
        boolean over = agreement
                .content()
                .term()
                .lastDay()
                .filter(agreement.zone().dayOf(now)::isAfter)
                .isPresent();
        if (agreement.status() instanceof Expired && !over) {
            return Optional.of(resumed(now));
        }
        if (agreement.status() instanceof InForce && !begun(now)) {
            return Optional.of(new AgreementConclusionReversed(Conclusion.ENTERED_INTO_FORCE, Resumed.SIGNED));
        }
        return Optional.empty();
    }

    private AgreementEvent resumed(Instant now) {
        return new AgreementConclusionReversed(Conclusion.EXPIRED, begun(now) ? Resumed.IN_FORCE : Resumed.SIGNED);
    }

    private boolean begun(Instant now) {
        var today = agreement.zone().dayOf(now);
        return agreement
                .content()
                .term()
                .from()
                .day()
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    private List<AgreementEvent> andSettled(AgreementEvent event) {
        var settled =
                Unknowns.changes(agreement.issues(), agreement.after(event).content());
        return Stream.concat(Stream.of(event), settled.stream()).toList();
    }
}
