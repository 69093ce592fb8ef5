package partnerships.store.timer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.Parcel;

class DueRuleTest {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    record Rang() implements DomainEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.empty();
        }
    }

    /** @param says when it claims to ring */
    record Bell(Instant rings, Optional<Instant> says) implements Aggregate<Bell, Rang> {
        @Override
        public Bell after(Rang event) {
            return this;
        }

        @Override
        public List<Rang> at(Instant now) {
            return now.isBefore(rings) ? List.of() : List.of(new Rang());
        }

        @Override
        public Optional<Instant> due() {
            return says;
        }
    }

    static Stream<Parcel> livesOfAParcel() {
        var random = new Random(20261124);
        return Stream.iterate(Parcel.born("p", new Parcel.Event.Packed("r", START)), parcel -> next(parcel, random))
                .limit(500);
    }

    private static Parcel next(Parcel parcel, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> parcel.after(new Parcel.Event.Stamped("s"));
            case 1 -> parcel.after(new Parcel.Event.ReminderSet(START.plusSeconds(random.nextInt(1_000_000))));
            default -> parcel.after(new Parcel.Event.Reminded(START.plusSeconds(random.nextInt(1_000_000))));
        };
    }

    @ParameterizedTest
    @MethodSource("livesOfAParcel")
    void aParcelIsDueWhenTimeDoesSomethingToIt(Parcel parcel) {
        DueRule.check(parcel);
    }

    @Test
    void whoIsDueTooLateTooEarlyOrNeverIsFoundOut() {
        Stream.of(Optional.of(START.plusNanos(1)), Optional.of(START.minusNanos(1)), Optional.<Instant>empty())
                .map(says -> new Bell(START, says))
                .forEach(bell -> assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> DueRule.check(bell)));
        DueRule.check(new Bell(START, Optional.of(START)));
    }
}
