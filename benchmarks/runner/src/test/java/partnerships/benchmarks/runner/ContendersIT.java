package partnerships.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContendersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int COMMANDS = 20;

    @TempDir
    private Path folder;

    @Test
    void everyContenderExecutesCommandsAndPublishesTheirEvents() throws Exception {
        try (var servers = new BenchmarkServers(folder.resolve("servers"));
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = Contender.all(Path.of("../..")).stream()
                    .<Callable<Boolean>>map(contender -> () -> worksFor(contender, servers))
                    .toList();
            for (var works : executor.invokeAll(all)) {
                assertThat(works.get()).isTrue();
            }
        }
    }

    private boolean worksFor(Contender contender, BenchmarkServers servers) {
        try (var entrant = new Entrant(contender, servers, folder, "smoke")) {
            var process = entrant.start();
            var ledger = entrant.nextLedger();
            process.begin(contender.isLimits() ? "update" : "command", 4, COMMANDS, 0, ledger);
            assertThat(process.result()).as(contender.name()).containsEntry("accepted", (long) COMMANDS);
            var accepted = Ledger.read(ledger).keySet();
            return contender.isLimits()
                    || (accepted.size() == COMMANDS
                            && entrant.topic().await(accepted, PATIENCE)
                            && entrant.committed().containsAll(accepted));
        }
    }
}
