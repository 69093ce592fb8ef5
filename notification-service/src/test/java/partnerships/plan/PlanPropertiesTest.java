package partnerships.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.plan.PlanEvent.ReminderFired;

class PlanPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2027-01-01T09:00:00Z");

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dueIsTheFirstInstantAtWhichTimeDoesSomething(int seed) {
        var random = new Random(seed);
        var plan = PlanFixture.convened();
        var now = BEGIN;
        int version = 1;
        for (int step = 0; step < 8; step++) {
            now = now.plusSeconds(3600L * (1 + random.nextInt(600)));
            plan = settle(plan, now);
            if (random.nextBoolean()) {
                version++;
                plan = PlanFixture.hear(plan, PlanFixture.moving(version, someDay(random)), now.toString());
            }
            dueAgreesWithAt(plan);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noStepIsSaidTwiceAndNoneIsLost(int seed) {
        var random = new Random(seed);
        var plan = PlanFixture.convened();
        var now = BEGIN;
        var said = new ArrayList<String>();
        for (int version = 2; version < 8; version++) {
            now = now.plusSeconds(3600L * (1 + random.nextInt(400)));
            for (var due = plan.at(now); !due.isEmpty(); due = plan.at(now)) {
                due.forEach(event -> {
                    if (event instanceof ReminderFired fired) {
                        said.add(fired.scheduleVersion() + fired.rule());
                        fired.merged().forEach(each -> said.add(fired.scheduleVersion() + each));
                    }
                });
                plan = PlanFixture.fold(plan, due);
            }
            plan = PlanFixture.hear(plan, PlanFixture.moving(version, someDay(random)), now.toString());
        }

        assertThat(said).doesNotHaveDuplicates();
        assertThat(plan.steps())
                .extracting(step -> step.scheduleVersion() + step.rule())
                .doesNotHaveDuplicates();
        assertThat(plan.steps().stream()
                        .filter(step -> step.state() == Step.State.FIRING || step.state() == Step.State.MERGED)
                        .map(step -> step.scheduleVersion() + step.rule()))
                .hasSameElementsAs(new HashSet<>(said));
        int last = plan.scheduleVersion();
        assertThat(plan.steps()).filteredOn(Step::waiting).allMatch(step -> step.scheduleVersion() == last);
    }

    private static Plan settle(Plan plan, Instant now) {
        return PlanFixture.at(plan, now.toString());
    }

    private static void dueAgreesWithAt(Plan plan) {
        plan.due()
                .ifPresentOrElse(
                        due -> {
                            assertThat(plan.at(due)).isNotEmpty();
                            assertThat(plan.at(due.minusNanos(1))).isEmpty();
                        },
                        () -> assertThat(plan.at(Instant.parse("2100-01-01T00:00:00Z")))
                                .isEmpty());
    }

    private static String someDay(Random random) {
        return LocalDateTime.of(2027, 1, 2, 10, 0)
                .plusDays(random.nextInt(400))
                .plusHours(random.nextInt(8))
                .toString();
    }
}
