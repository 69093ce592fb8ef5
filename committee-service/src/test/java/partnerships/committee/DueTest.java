package partnerships.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.committee.CommitteeFixture.ORIGIN;
import static partnerships.committee.CommitteeFixture.charter;
import static partnerships.committee.CommitteeFixture.established;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.committee.CommitteeFixture.Life;

/** Committees that live through whatever a seed makes of it. */
class DueTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dueIsTheEarliestInstantForWhichTimeHasDoneSomething(long seed) {
        var random = new Random(seed);
        var life = established(cadence(random), watch(random));
        for (int step = 0; step < 12; step++) {
            happens(life, random);

            life.committee().due().ifPresent(due -> {
                assertThat(life.committee().at(due)).isNotEmpty();
                assertThat(life.committee().at(due.minusNanos(1))).isEmpty();
            });
            if (life.committee().due().isEmpty()) {
                assertThat(life.committee().at(Instant.parse("2199-01-01T00:00:00Z")))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howOftenTimeIsAskedMakesNoDifference(long seed) {
        var seldom = established(cadence(new Random(seed)), watch(new Random(seed)));
        var often = established(cadence(new Random(seed)), watch(new Random(seed)));
        for (int day = 0; day < 1500; day += 50) {
            often.reaches(FIRST.plusDays(day) + "T12:00:00Z");
        }

        seldom.reaches(FIRST.plusDays(1450) + "T12:00:00Z");

        assertThat(seldom.events()).isEqualTo(often.events());
    }

    private static void happens(Life life, Random random) {
        var committee = life.committee();
        var day = FIRST.plusDays(random.nextInt(1500));
        var at = Instant.parse(day + "T10:00:00Z");
        List<CommitteeEvent> decided = switch (random.nextInt(6)) {
            case 0 -> new Counting(committee).met("m" + random.nextInt(20), day, at);
            case 1 -> new Following(committee).enteredIntoForce(day, null, at);
            case 2 -> new Following(committee).agreementEnded(random.nextInt(8) == 0 ? null : day, at);
            case 3 -> new Following(committee).agreementGoesOn(at);
            case 4 -> new Following(committee).corrected(ORIGIN, charter(cadence(random)), watch(random), day, at);
            default -> committee.at(at);
        };
        life.takes(decided);
    }

    private static Cadence cadence(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Cadence.Unspecified();
            case 1 -> new Cadence.MutualDates();
            default -> new Cadence.CountPerPeriod(1 + random.nextInt(12), Basis.INFERRED);
        };
    }

    private static Watch watch(Random random) {
        var from = FIRST.plusDays(random.nextInt(800));
        var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(900));
        return new Watch(from, random.nextBoolean() ? Basis.STATED : Basis.ASSUMED, to);
    }
}
