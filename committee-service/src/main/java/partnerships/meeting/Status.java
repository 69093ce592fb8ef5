package partnerships.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a meeting stands; each status carries only the facts that exist in it. */
public sealed interface Status {

    /** Proposed, without a date. */
    record Draft() implements Status {}

    /** It has a date, and is not or only partly convened. */
    record Scheduled(Appointment appointment) implements Status {}

    /** All who must have convened it: an invitation is out. */
    record Convened(Appointment appointment) implements Status {}

    /** A day after its end nothing had been recorded. Provisional: paper comes late. */
    record Lapsed(Appointment appointment) implements Status {}

    /** @param appointment absent for a meeting of the past that never had one here */
    record Held(@Nullable Appointment appointment, Outcome outcome) implements Status {}

    /**
     * It was recorded as held, and was not.
     *
     * @param appointment absent for a meeting of the past that never had one here
     */
    record NotHeld(@Nullable Appointment appointment, String reason) implements Status {}

    /** @param appointment absent if it never had a date */
    record Cancelled(@Nullable Appointment appointment, String reason) implements Status {}

    /** Returns its name in capitals: {@code SCHEDULED}. */
    default String name() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Scheduled _ -> "SCHEDULED";
            case Convened _ -> "CONVENED";
            case Lapsed _ -> "LAPSED";
            case Held _ -> "HELD";
            case NotHeld _ -> "NOT_HELD";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /** Returns whether it can still take place as planned. */
    default boolean isAhead() {
        return this instanceof Draft || standing().isPresent();
    }

    /** Returns the appointment that stands: nothing has been said about how it went. */
    default Optional<Appointment> standing() {
        return switch (this) {
            case Scheduled(var appointment) -> Optional.of(appointment);
            case Convened(var appointment) -> Optional.of(appointment);
            case Draft _, Lapsed _, Held _, NotHeld _, Cancelled _ -> Optional.empty();
        };
    }

    /** Returns the last appointment that it had, if it ever had one. */
    default Optional<Appointment> lastAppointment() {
        return switch (this) {
            case Draft _ -> Optional.empty();
            case Scheduled _, Convened _ -> standing();
            case Lapsed(var appointment) -> Optional.of(appointment);
            case Held(var appointment, var _) -> Optional.ofNullable(appointment);
            case NotHeld(var appointment, var _) -> Optional.ofNullable(appointment);
            case Cancelled(var appointment, var _) -> Optional.ofNullable(appointment);
        };
    }

    /** Returns it with its convocation complete. */
    default Status convened() {
        return this instanceof Scheduled(var appointment) ? new Convened(appointment) : this;
    }

    /** Returns it on another date. */
    default Status movedTo(Appointment moved) {
        return this instanceof Convened ? new Convened(moved) : new Scheduled(moved);
    }

    /** Returns it once nobody has said how it went. */
    default Status lapsed() {
        return standing().<Status>map(Lapsed::new).orElse(this);
    }

    /** Returns it with its outcome as it is known now: null if it was not held. */
    default Status corrected(@Nullable Outcome outcome, String reason) {
        var appointment = lastAppointment().orElse(null);
        return outcome == null ? new NotHeld(appointment, reason) : new Held(appointment, outcome);
    }
}
