package partnerships.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import partnerships.store.simulation.Faults;
import partnerships.store.simulation.Faults.Fate;

/**
 * The production plans, timer, job runner and step firing, two or three instances of them, in bad weeks that follow from seeds;
 * instances with one thing wrong must be found out in the same weeks.
 */
class PlanSimulationTest {

    private static final long SCHEDULES = Long.getLong("simulation.schedules", 500);
    private static final long SEED = Long.getLong("simulation.seed", -1);

    @BeforeAll
    static void letFailuresPassInSilence() {
        level(LogLevel.OFF);
    }

    @AfterAll
    static void speakAgain() {
        level(null);
    }

    private static void level(@Nullable LogLevel level) {
        LoggingSystem.get(PlanSimulationTest.class.getClassLoader()).setLogLevel("partnerships.store", level);
    }

    @Test
    void whateverHappensEachStepIsSaidOnceToEachWhomItConcerns() {
        OptionalLong bad = SEED < 0 ? firstBad(PlanAssembly::new) : OptionalLong.of(SEED);

        if (bad.isPresent()) {
            var trace = new ArrayList<String>();
            List<String> breaches = play(bad.getAsLong(), PlanAssembly::new, trace);
            assertThat(breaches)
                    .as("seed %d (again with -Dsimulation.seed):%n%s", bad.getAsLong(), String.join("\n", trace))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void whereverOneWordGoesWrongNothingIsLostOrSaidTwice(Fate fate) {
        var words = new Faults.Once(-1, Fate.DONE);
        assertThat(weeks(words)).isEmpty();

        for (int word = 0; word < words.spoken(); word++) {
            assertThat(weeks(new Faults.Once(word, fate)))
                    .as("word %d of %d: %s", word, words.spoken(), fate)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("mutants")
    void aMutantIsFoundOutWhereTheRightOneIsNot(Supplier<PlanAssembly> mutant, String invariant) {
        long seed = firstBad(mutant).orElseThrow();

        assertThat(play(seed, mutant, null)).anyMatch(breach -> breach.startsWith(invariant));
        assertThat(play(seed, PlanAssembly::new, null)).isEmpty();
    }

    static List<Arguments> mutants() {
        return List.of(
                mutant(PlanMutants.IdsByChance.class, PlanMutants.IdsByChance::new, "I7"),
                mutant(PlanMutants.CompletesFirst.class, PlanMutants.CompletesFirst::new, "I7"),
                mutant(PlanMutants.CompletesAgain.class, PlanMutants.CompletesAgain::new, "I7"),
                mutant(
                        PlanMutants.ForgetsWhatFellDueWhileDown.class,
                        PlanMutants.ForgetsWhatFellDueWhileDown::new,
                        "I7"),
                mutant(PlanMutants.StoresThePositionFirst.class, PlanMutants.StoresThePositionFirst::new, "I4"));
    }

    private static Arguments mutant(Class<?> type, Supplier<PlanAssembly> mutant, String invariant) {
        return Arguments.of(Named.of(type.getSimpleName(), mutant), invariant);
    }

    private static OptionalLong firstBad(Supplier<PlanAssembly> assembly) {
        return LongStream.range(0, SCHEDULES)
                .filter(seed -> !play(seed, assembly, null).isEmpty())
                .findFirst();
    }

    private static List<String> play(long seed, Supplier<PlanAssembly> assembly, @Nullable List<String> trace) {
        return new PlanWorld(seed, Faults.random(new Random(~seed)), assembly, trace).play();
    }

    private static List<String> weeks(Faults faults) {
        return new PlanWorld(7, faults, PlanAssembly::new, null).play();
    }
}
