package partnerships.localrun.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerships.localrun.process.LeashedProcess.Program;

class LeashedProcessIT {

    @TempDir
    private Path folder;

    @Test
    void itIsAskedToEnd() {
        var process = LeashedProcess.start(program("sleep", "1000"));
        var program = awaitProgram(process);

        process.close();

        assertThat(program.isAlive()).isFalse();
        assertThat(process.exitCode()).contains(128 + 15);
        assertThat(folder.resolve("it.pid")).doesNotExist();
    }

    @Test
    void whatDoesNotEndWhenAskedIsKilled() {
        var process = LeashedProcess.start(program("bash", "-c", "trap '' TERM; while :; do sleep 0.1; done"));
        var program = awaitProgram(process);

        process.close();

        assertThat(program.isAlive()).isFalse();
        assertThat(process.exitCode()).contains(128 + 9);
    }

    @Test
    void itsOwnEndIsSeenWithItsExitCode() {
        var process = LeashedProcess.start(program("bash", "-c", "echo hello; exit 7"));

        await().until(() -> process.exitCode().isPresent());

        assertThat(process.exitCode()).contains(7);
        assertThat(folder.resolve("it.log")).hasContent("hello");
    }

    @Test
    void itEndsWhenItsHolderIsKilledWithoutAWord() throws Exception {
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("held.pid")));
        long pid = Long.parseLong(Files.readString(folder.resolve("held.pid")).strip());
        var program = ProcessHandle.of(pid).orElseThrow();

        holder.destroyForcibly();

        assertThat(program.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    /** Starts a program on a leash and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            var folder = Path.of(arguments[0]);
            LeashedProcess.start(new Program(
                    List.of("sleep", "1000"),
                    Map.of(),
                    folder.resolve("held.log"),
                    folder.resolve("held.pid"),
                    Duration.ofSeconds(2)));
            Thread.currentThread().join();
        }
    }

    private Program program(String... command) {
        return new Program(
                List.of(command), Map.of(), folder.resolve("it.log"), folder.resolve("it.pid"), Duration.ofSeconds(1));
    }

    private static ProcessHandle awaitProgram(LeashedProcess process) {
        await().until(() -> process.program().isPresent());
        return process.program().orElseThrow();
    }
}
