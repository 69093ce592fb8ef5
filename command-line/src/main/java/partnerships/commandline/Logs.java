package partnerships.commandline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import partnerships.localrun.supervisor.LogLine;
import partnerships.localrun.supervisor.LogTail;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a log. */
@Command(name = "logs", description = "shows the end of a log")
final class Logs implements Callable<Integer> {

    private static final int MOST_LINES = 100_000;

    private final Terminal terminal;
    private final LocalSystem system;

    @Parameters(
            paramLabel = "<service>",
            description = "one of ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "stay and show what comes, until Ctrl-C")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "<lines>",
            defaultValue = "60",
            description = "how many lines, ${DEFAULT-VALUE} unless said otherwise")
    private int lines;

    @Option(names = "--raw", description = "as written (JSON), not in readable lines")
    private boolean raw;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    Logs(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        Path log = log();
        if (!Files.exists(log)) {
            terminal.print("There is no log yet: " + log);
            return 0;
        }
        LogTail.of(log, Math.clamp(lines, 1, MOST_LINES))
                .forEach(line -> terminal.print(raw ? line : LogLine.readable(line)));
        if (follow) {
            follow(log);
        }
        return 0;
    }

    private Path log() {
        String whole = system.service(name).map(Service::name).orElse(name);
        if (!names(system).contains(whole)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no log of '%s'; there are %s".formatted(name, String.join(", ", names(system))));
        }
        return whole.equals("mongodb") ? system.folder().resolve("mongodb/mongod.log") : system.log(whole);
    }

    private static List<String> names(LocalSystem system) {
        var names =
                new ArrayList<>(system.services().stream().map(Service::name).toList());
        names.addAll(List.of("supervisor", "mongodb"));
        return names;
    }

    private void follow(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            while (!Thread.currentThread().isInterrupted()) {
                String line = file.readLine();
                if (line == null) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                } else {
                    String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    terminal.print(raw ? text : LogLine.readable(text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names(CommandContext.system()).iterator();
        }
    }
}
