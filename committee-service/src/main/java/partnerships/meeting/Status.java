package partnerships.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;

/** Where a meeting stands; each status carries only the facts that exist in it. */
public sealed interface Status {

    /** Proposed, without a date. */
    record Draft() implements Status {}

    /**
     * It has a date, and is not or only partly convened.
     *
     * @param signatures towards a convocation that is not complete
     */
    record Scheduled(Appointment appointment, List<Signature> signatures) implements Status {
        public Scheduled {
            signatures = List.copyOf(signatures);
        }
    }

    /** All who must have convened it: an invitation is out. */
    record Convened(Appointment appointment, List<Signature> signatures, Instant convokedAt) implements Status {
        public Convened {
            signatures = List.copyOf(signatures);
        }
    }

    /** A day after its end nothing had been recorded. Provisional: paper comes late. */
    record Lapsed(Appointment appointment) implements Status {}

    /** @param appointment absent for a meeting of the past that never had one here */
    record Held(@Nullable Appointment appointment, Outcome outcome) implements Status {}

    /** @param appointment absent if it never had a date */
    record Cancelled(@Nullable Appointment appointment, String reason) implements Status {}

    /** Returns its name in capitals: {@code SCHEDULED}. */
    default String name() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Returns whether it can still take place as planned. */
    default boolean isAhead() {
        return this instanceof Draft || standing().isPresent();
    }

    /** Returns the appointment that stands: nothing has been said about how it went. */
    default Optional<Appointment> standing() {
        return switch (this) {
            case Scheduled(var appointment, var _) -> Optional.of(appointment);
            case Convened(var appointment, var _, var _) -> Optional.of(appointment);
            case Draft _, Lapsed _, Held _, Cancelled _ -> Optional.empty();
        };
    }

    /** Returns the appointment that it may have been held on, or, once that is known, was. */
    default Optional<Appointment> dated() {
        return this instanceof Lapsed(var appointment) ? Optional.of(appointment) : standing();
    }

    /** Returns it with one more part of its convocation. */
    default Status signed(MeetingConvocationSigned signed) {
        var part = new Signature(signed.post(), signed.actedBy(), signed.at(), signed.evidence());
        return this instanceof Scheduled(var appointment, var signatures)
                ? new Scheduled(
                        appointment,
                        Stream.concat(signatures.stream(), Stream.of(part)).toList())
                : this;
    }

    /** Returns it with its convocation complete. */
    default Status convened(Instant convokedAt) {
        return this instanceof Scheduled(var appointment, var signatures)
                ? new Convened(appointment, signatures, convokedAt)
                : this;
    }

    /** Returns it on another date. */
    default Status movedTo(Appointment moved) {
        return switch (this) {
            case Convened(var _, var signatures, var convokedAt) -> new Convened(moved, signatures, convokedAt);
            case Draft _, Scheduled _, Lapsed _, Held _, Cancelled _ -> new Scheduled(moved, List.of());
        };
    }

    /** Returns it once nobody has said how it went. */
    default Status lapsed() {
        return standing().<Status>map(Lapsed::new).orElse(this);
    }
}
