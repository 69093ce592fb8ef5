package partnerships.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** The page that a run writes. */
final class Report {

    private Report() {}

    /** Returns what the page begins with. */
    static String head(Plan plan, BenchmarkServers servers, Progress progress) {
        return """
            # Benchmarks

            Written by `./partnerships benchmark`; what is compared, and how: [benchmarks](../benchmarks/README.md).
            The same commands for all contenders, in alternating rounds on one mongod and one broker, each a process of its own; who is not at
            work is stopped. `limits` is a bare `updateOne`, then a bare `KafkaProducer`: nobody can be faster. Every figure is min / median / max over the
            rounds, every ratio is taken within one round. CPU is that of application, mongod and broker until the last event could be read. *Commit → readable*
            is from a command's return until a consumer reads its event. Everything shares the processors of one machine: ratios say more than figures do.

            * %s, JDK %s, %s
            * %s
            * mongod %s, %s
            * %s
            """.formatted(
                Machine.text(),
                Runtime.version(),
                InstantSource.system().instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                "rounds: %d; commands of a turn: %,d (a quarter with one caller; modulith 0.3 of that), then %d s at %d commands a second; took %.0f min"
                        .formatted(
                                plan.rounds(),
                                plan.commands(),
                                plan.gentleSeconds(),
                                Plan.GENTLE_RATE,
                                progress.seconds() / 60),
                servers.mongodbVersion(),
                Versions.of(plan.contenders()),
                "1,000 aggregates, 600 characters of state, events of 660 bytes, 6 partitions, acks=all, w=majority, journal=true");
    }

    /** Writes the page. */
    static void write(Path file, String head, List<Table> tables, Plan plan) {
        var names = plan.contenders().stream().map(Contender::name).toList();
        var text = new StringBuilder(head);
        tables.forEach(table -> text.append(table.markdown(names)));
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
