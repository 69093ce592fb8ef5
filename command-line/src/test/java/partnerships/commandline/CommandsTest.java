package partnerships.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.localrun.signin.Account;
import partnerships.localrun.system.BusinessClock;
import partnerships.localrun.system.LocalSystem;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"3d, PT72H", "+45m, PT45M", "2w, PT336H", "P1DT12H, PT36H", "90s, PT90S", "6H, PT6H"})
    void theClockMovesOnByADuration(String text, Duration expected) {
        assertThat(run("clock", text)).isZero();

        assertThat(new BusinessClock(system()).offset()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "3 days", "tomorrow", "PT-1S", "P9999W", "99999d", ""})
    void whatIsNoDurationMovesNothing(String text) {
        assertThat(run("clock", text)).isEqualTo(2);

        assertThat(new BusinessClock(system()).offset()).isEqualTo(Duration.ZERO);
        assertThat(errors()).startsWith("error: ").endsWith(". See: ./partnerships clock --help\n");
    }

    @Test
    void theScriptListsTheCommandsBeforeAnythingIsBuilt() throws IOException {
        Path shown = Path.of("overview.txt");
        String overview = commands().overview();
        if (System.getProperty("overview.update") != null) {
            Files.writeString(shown, overview);
        }

        assertThat(shown)
                .as("written anew by: ./partnerships test -pl command-line -am -Doverview.update")
                .hasContent(overview);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", ""})
    void allCommandsAreListed(String word) {
        assertThat(word.isEmpty() ? run() : run(word)).isZero();

        assertThat(printed()).isEqualTo(commands().overview());
    }

    @ParameterizedTest
    @CsvSource({
        "up, --foreground",
        "demo, --against",
        "mail, n | last",
        "events, --only",
        "logs, notification-service",
        "clock, P1DT12H",
        "reset, --yes",
        "test, mutations",
        "declare-kafka, KAFKA_ADMIN_CONNECTION",
        "with-servers, MONGODB_URI"
    })
    void aCommandSaysWhatItTakes(String command, String expected) {
        assertThat(run(command, "--help")).isZero();

        assertThat(printed()).startsWith("Usage: ./partnerships " + command).contains(expected);
    }

    @Test
    void theHelpOnTokensListsTheAccounts() {
        run("token", "--help");

        assertThat(printed())
                .contains(Account.ALL.stream().map(Account::purpose).toList())
                .contains("reports:read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    statsu | error: 'statsu' means nothing here (do you mean status?). See: ./partnerships --help
                    clock 1d 2d | error: '2d' means nothing here. See: ./partnerships clock --help
                    up --forground | error: '--forground' means nothing here (do you mean --foreground?). See: ./partnerships up --help
                    test faults --seed | error: Missing required parameter for option '--seed' (<number>). See: ./partnerships test faults --help
                    token | error: Missing required parameter: '<account>'; one of staff, secretary, president-rcs, president-lsh, partner-idf, analyst, operator. See: ./partnerships token --help
                    token nobody | error: Invalid value for positional parameter at index 0 (<account>): there is no account 'nobody'; there are staff, secretary, president-rcs, president-lsh, partner-idf, analyst, operator. See: ./partnerships token --help
                    logs | error: Missing required parameter: '<service>'; one of agreement-service, committee-service, notification-service, reporting-service, supervisor, mongodb. See: ./partnerships logs --help
                    logs billing-service | error: There is no log of 'billing-service'; there are agreement-service, committee-service, notification-service, reporting-service, supervisor, mongodb. See: ./partnerships logs --help
                    logs mongodb -n many | error: Invalid value for option '-n': 'many' is not an int. See: ./partnerships logs --help
                    demo --against clouds | error: Invalid value for option '--against': expected one of [COMPOSE] (case-insensitive) but was 'clouds'. See: ./partnerships demo --help
                    events --only | error: Missing required parameter for option '--only' (<text>). See: ./partnerships events --help
                    with-servers | error: Missing required parameter: '<program> <words>'. See: ./partnerships with-servers --help
                    """)
    void whatIsMisunderstoodIsSaidWithWhatToDo(String words, String expected) {
        assertThat(run(words.split(" "))).isEqualTo(2);

        assertThat(errors()).isEqualTo(expected + "\n");
    }

    @Test
    void withoutASystemStatusSaysSo() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(run("down")).isZero();
        assertThat(run("events", "--once")).isEqualTo(3);
        assertThat(errors()).isEqualTo("error: Nothing runs. Start it with: ./partnerships up\n");
    }

    private int run(String... words) {
        return commands().run(List.of(words));
    }

    private Commands commands() {
        return new Commands(
                new Terminal(
                        false,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                system());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private LocalSystem system() {
        return new LocalSystem(folder, folder, 0, Optional.empty());
    }
}
