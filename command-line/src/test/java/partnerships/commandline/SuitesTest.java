package partnerships.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine;

class SuitesTest {

    private final MavenRun maven =
            new MavenRun(Terminal.ofEnvironment(), new LocalSystem(Path.of("."), Path.of("."), 0, Optional.empty()));

    @Test
    void faultCasesAreChosenByTheirNumbers() {
        assertThat(parsed(new FaultSuite(maven), "F05", "F07", "--seed", "42", "-o")
                        .words())
                .startsWith("verify")
                .contains("-Dit.test=F05*IT,F07*IT", "-Dfaults.seed=42", "-DexcludedGroups=fuzz", "-o");
        assertThat(parsed(new FaultSuite(maven), "-DexcludedGroups=by-command", "F02")
                        .words())
                .as("the last word counts")
                .endsWith("-DexcludedGroups=by-command");
        assertThat(parsed(new FaultSuite(maven)).words())
                .contains("-Dit.test=F*IT", "-DexcludedGroups=fuzz,by-command");
        assertThat(parsed(new FaultSuite(maven), "--all").words()).contains("-Dit.test=F*IT", "-DexcludedGroups=fuzz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G05", "F5", "--everything", "faults"})
    void wordsThatNoFaultCaseKnowsAreRefused(String word) {
        var suite = parsed(new FaultSuite(maven), word);

        assertThatExceptionOfType(CommandLine.UnmatchedArgumentException.class)
                .isThrownBy(suite::words)
                .satisfies(e -> assertThat(e.getUnmatched()).containsExactly(word));
    }

    @Test
    void mutationsTakeTheModelsAndTheStoreUnlessModulesAreNamed() {
        assertThat(parsed(new MutationSuite(maven)).words())
                .contains("-Pmutations", "aggregate-store,agreement-service,committee-service,notification-service");
        assertThat(parsed(new MutationSuite(maven), "-pl", "aggregate-store", "-am")
                        .words())
                .endsWith("--fail-at-end", "-pl", "aggregate-store", "-am");
    }

    private static <S> S parsed(S suite, String... words) {
        new CommandLine(suite).setUnmatchedOptionsArePositionalParams(true).parseArgs(words);
        return suite;
    }
}
