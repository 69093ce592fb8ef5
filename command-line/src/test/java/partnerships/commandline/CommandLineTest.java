package partnerships.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"3d, PT72H", "+45m, PT45M", "2w, PT336H", "P1DT12H, PT36H", "90s, PT90S", "6H, PT6H"})
    void theClockMovesOnByADuration(String text, Duration expected) {
        clock().run(List.of(text));

        assertThat(new BusinessClock(system()).offset()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "3 days", "tomorrow", "PT-1S", "P9999W", "99999d", ""})
    void whatIsNoDurationMovesNothing(String text) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> clock().run(List.of(text)))
                .extracting(Failure::exitCode)
                .isEqualTo(2);
        assertThat(new BusinessClock(system()).offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void theScriptListsTheCommandsBeforeAnythingIsBuilt() {
        assertThat(Path.of("overview.txt"))
                .hasContent(CommandLine.ofEnvironment().overview());
    }

    @Test
    void aWordTooManyIsRefused() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> clock().run(List.of("1d", "2d")))
                .withMessageContaining("'2d' means nothing here");
    }

    @Test
    void withoutASystemStatusSaysSo() {
        assertThat(new Status(terminal(), system()).run(List.of())).isEqualTo(3);
        assertThat(new Down(terminal(), system()).run(List.of())).isZero();
    }

    @Test
    void faultCasesAreChosenByTheirNumbers() {
        assertThat(new FaultSuite().maven(List.of("F05", "F07", "--seed", "42", "-o")))
                .startsWith("verify")
                .contains("-Dit.test=F05*IT,F07*IT", "-Dfaults.seed=42", "-DexcludedGroups=fuzz", "-o");
        assertThat(new FaultSuite().maven(List.of("-DexcludedGroups=by-command", "F02")))
                .as("the last word counts")
                .endsWith("-DexcludedGroups=by-command");
        assertThat(new FaultSuite().maven(List.of())).contains("-Dit.test=F*IT", "-DexcludedGroups=fuzz,by-command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G05", "F5", "--seed", "--everything", "faults"})
    void wordsThatNoFaultCaseKnowsAreRefused(String word) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new FaultSuite().maven(List.of(word)))
                .withMessageContaining("'" + word + "' means nothing here");
    }

    @Test
    void mutationsTakeTheModelsAndTheStoreUnlessModulesAreNamed() {
        assertThat(new MutationSuite().maven(List.of()))
                .contains("-Pmutations", "aggregate-store,agreement-service,committee-service,notification-service");
        assertThat(new MutationSuite().maven(List.of("-pl", "aggregate-store", "-am")))
                .endsWith("--fail-at-end", "-pl", "aggregate-store", "-am");
    }

    private Clock clock() {
        return new Clock(terminal(), system());
    }

    private static Terminal terminal() {
        return Terminal.ofEnvironment();
    }

    private LocalSystem system() {
        return new LocalSystem(folder, folder, 0, Optional.empty());
    }
}
