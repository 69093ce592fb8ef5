package partnerships.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallersTest {

    @TempDir
    private Path folder;

    @Test
    void everyAcceptedCommandIsInTheLedger() throws Exception {
        var versions = new ConcurrentHashMap<String, Long>();

        var result = call(new Run("command", 8, 100, 0, ""), id -> versions.merge(id, 1L, Long::sum));

        assertThat(result).contains("accepted=100", "refused=0");
        assertThat(Files.readAllLines(folder.resolve("ledger")))
                .hasSize(100)
                .allMatch(line -> line.matches("agreement-\\d{4},\\d+,\\d{16}"));
    }

    @Test
    void aLostRaceIsTriedAgain() throws Exception {
        var calls = new AtomicInteger();

        var result = call(new Run("command", 1, 10, 0, ""), _ -> {
            if (calls.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("wrapped", new Conflict());
            }
            return 1;
        });

        assertThat(result).contains("accepted=10", "conflicts=10", "refused=0");
    }

    @Test
    void whatIsRefusedIsNotInTheLedger() throws Exception {
        var result = call(new Run("command", 1, 3, 0, ""), _ -> {
            throw new IllegalStateException("no");
        });

        assertThat(result).contains("accepted=0", "refused=3");
        assertThat(Files.readAllLines(folder.resolve("ledger"))).isEmpty();
    }

    private String call(Run run, CommandHandler handler) throws Exception {
        try (var ledger = new Ledger(folder.resolve("ledger").toString())) {
            return new Callers(handler, run, ledger).call();
        }
    }
}
