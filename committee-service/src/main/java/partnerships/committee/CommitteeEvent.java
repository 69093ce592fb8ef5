package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.DomainEvent;

/** Something that happened to a committee. The set is closed: a switch over it needs no default. */
public sealed interface CommitteeEvent extends DomainEvent {

    /** Returns when it was true; absent if unknown. */
    @Nullable
    Instant at();

    @Override
    default Optional<Instant> occurredAt() {
        return Optional.ofNullable(at());
    }

    /** Its agreement was signed. */
    record CommitteeEstablished(
            Origin origin,
            Charter charter,
            Watch watch,
            @Nullable Instant at) implements CommitteeEvent {}

    /** A fact of its agreement was corrected. */
    record CommitteeUpdated(
            Origin origin,
            Charter charter,
            Watch watch,
            @Nullable Instant at) implements CommitteeEvent {}

    /** The start of watching became known: its agreement entered into force. */
    record CommitteeMonitoringStarted(
            LocalDate from, Basis basis, @Nullable Instant at) implements CommitteeEvent {}

    /**
     * Its agreement has ended.
     *
     * @param lastDay of the agreement; absent if the agreement was withdrawn and never counted
     */
    record CommitteeDissolved(
            @Nullable LocalDate lastDay, @Nullable Instant at) implements CommitteeEvent {}

    /** Its agreement had not ended after all. */
    record CommitteeReinstated(@Nullable Instant at) implements CommitteeEvent {}

    /** A meeting with a valid quorum was held. */
    record CommitteeMet(String meetingId, LocalDate heldOn, Instant at) implements CommitteeEvent {}

    /** A meeting does not count after all: it was not held, or on another day. */
    record CommitteeMetReversed(String meetingId, @Nullable Instant at) implements CommitteeEvent {}

    /** A period in which it must meet has begun, or has other bounds than was thought. */
    record CadenceWindowOpened(
            String windowId, LocalDate from, LocalDate to, int required, boolean informational, Basis basis, Instant at)
            implements CommitteeEvent {}

    /** Enough meetings were held in the window. */
    record CadenceWindowSatisfied(String windowId, LocalDate from, LocalDate to, List<String> meetingIds, Instant at)
            implements CommitteeEvent {}

    /** The window ended with too few. */
    record CadenceWindowBreached(String windowId, LocalDate from, LocalDate to, int required, int held, Instant at)
            implements CommitteeEvent {}

    /** The window counts in no figure: the committee was not to meet in it. */
    record CadenceWindowWithdrawn(
            String windowId,
            LocalDate from,
            LocalDate to,
            @Nullable Instant at) implements CommitteeEvent {}
}
