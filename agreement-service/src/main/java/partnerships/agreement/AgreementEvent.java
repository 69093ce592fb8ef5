package partnerships.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;
import partnerships.store.DomainEvent;

/** Something that happened to an agreement. The set is closed: a switch over it needs no default. */
public sealed interface AgreementEvent extends DomainEvent {

    /** Returns when it was true; null if unknown. */
    @Nullable
    Instant at();

    @Override
    default Optional<Instant> occurredAt() {
        return Optional.ofNullable(at());
    }

    /** An intention; since when it has existed nobody said. */
    record AgreementProspectRecorded(Content content) implements AgreementEvent {
        @Override
        public @Nullable Instant at() {
            return null;
        }
    }

    /** An agreement that had been signed before the system knew it; AgreementSigned follows. */
    record AgreementRecorded(Content content, @Nullable Instant at) implements AgreementEvent {}

    /** @param owner post that conducts it */
    record AgreementNegotiationOpened(String owner, LocalDate startedOn, Instant at) implements AgreementEvent {}

    record AgreementSubmitted(Submission submission, Instant at) implements AgreementEvent {}

    record AgreementApproved(Deliberation deliberation, Instant at) implements AgreementEvent {}

    record AgreementReturned(
            Deliberation deliberation, @Nullable String comments, Instant at) implements AgreementEvent {}

    /** @param remaining organisations that have yet to sign */
    record AgreementSignatureRecorded(
            Signature signature,
            Set<String> remaining,
            @Nullable Instant at) implements AgreementEvent {

        public AgreementSignatureRecorded {
            remaining = Set.copyOf(remaining);
        }
    }

    /**
     * All who must have signed.
     *
     * @param text null if an imported agreement's text is not at hand
     * @param imported signed before the system knew it
     */
    record AgreementSigned(
            PartialDate signedOn,
            @Nullable DocumentHash text,
            boolean imported,
            @Nullable Instant at) implements AgreementEvent {}

    record AgreementEnteredIntoForce(LocalDate effectiveOn, Instant at) implements AgreementEvent {}

    /** A further period was agreed upon; what had expired meanwhile is brought back by AgreementConclusionReversed. */
    record AgreementRenewed(Renewal renewal, Instant at) implements AgreementEvent {}

    /** @param endedOn last day in force */
    record AgreementExpired(LocalDate endedOn, Instant at) implements AgreementEvent {}

    record AgreementCancelled(String reason, LocalDate cancelledOn, Instant at) implements AgreementEvent {}

    record AgreementWithdrawn(Withdrawal withdrawal, Instant at) implements AgreementEvent {}

    /** @param content the whole as it now reads */
    record AgreementFactCorrected(
            Correction correction,
            Content content,
            @Nullable Instant at) implements AgreementEvent {}

    /**
     * What time had concluded does not hold with the facts as corrected, or learnt late.
     *
     * @param state as it now stands
     */
    record AgreementConclusionReversed(Conclusion conclusion, Resumed state) implements AgreementEvent {
        @Override
        public @Nullable Instant at() {
            return null;
        }
    }

    record DataQualityIssueOpened(Issue issue) implements AgreementEvent {
        @Override
        public @Nullable Instant at() {
            return null;
        }
    }

    record DataQualityIssueResolved(String rule, String path) implements AgreementEvent {
        @Override
        public @Nullable Instant at() {
            return null;
        }
    }

    /** What time alone concludes. */
    enum Conclusion {
        ENTERED_INTO_FORCE,
        EXPIRED
    }

    /** What an agreement is again. */
    enum Resumed {
        SIGNED,
        IN_FORCE
    }
}
