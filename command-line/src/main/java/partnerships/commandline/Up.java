package partnerships.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import partnerships.localrun.process.Folders;
import partnerships.localrun.supervisor.Leftovers;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.supervisor.Supervisor;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything. */
@Command(
        name = "up",
        description = "builds what is missing, starts everything, and returns when all of it is healthy",
        footer =
                "What ran before is found again: data is kept in .local/. Ctrl-C before it returns stops what was started.")
final class Up implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(
            names = {"-f", "--foreground"},
            description = "stay, and stop everything with Ctrl-C")
    private boolean foreground;

    Up(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        if (RunLock.holder(system.run()).isPresent()) {
            var parts = new Parts(system).all();
            var ended = parts.stream()
                    .filter(Parts.Part::hasEnded)
                    .map(Parts.Part::name)
                    .toList();
            if (ended.isEmpty()) {
                return alreadyThere(parts, foreground);
            }
            terminal.print("  %s has ended; starting everything anew".formatted(String.join(", ", ended)));
            new Down(terminal, system).call();
        }
        if (!Leftovers.of(system).isEmpty()) {
            terminal.print("  waiting for the processes of an earlier run to end");
            Leftovers.await(system);
        }
        new Preconditions(terminal, system).check();
        deleteOlderVersions();
        return foreground ? stay(begun) : startInBackground(begun);
    }

    /** Nothing runs now, so nothing needs what earlier builds of the command line were unpacked to. */
    private void deleteOlderVersions() {
        Path own =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
        Path versions = system.apps().resolve("command-line");
        if (own == null || !versions.equals(own.getParent())) {
            return;
        }
        try (Stream<Path> folders = Files.list(versions)) {
            folders.filter(folder -> !folder.equals(own)).toList().forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int alreadyThere(List<Parts.Part> parts, boolean foreground) {
        if (parts.stream().allMatch(Parts.Part::isUp)) {
            terminal.print(
                    foreground
                            ? "It is up already; `./partnerships down` first, to have it in the foreground."
                            : "It is up already.");
            terminal.print(new FrontPage(terminal, system).text());
            return foreground ? 1 : 0;
        }
        terminal.print("It runs, but not all of it is healthy:");
        new Status(terminal, system).call();
        terminal.print("If that does not mend itself: ./partnerships down, then ./partnerships up");
        return 1;
    }

    private int startInBackground(long begun) {
        new Background(terminal, system).start();
        greet(begun);
        return 0;
    }

    private int stay(long begun) {
        var supervisor = new Supervisor(system, line -> terminal.print("  " + line));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            terminal.print("\nstopping …");
                            supervisor.close();
                            terminal.print("Nothing runs any more.");
                        },
                        "stop"));
        supervisor.start(true);
        greet(begun);
        terminal.print("Ctrl-C stops everything.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void greet(long begun) {
        terminal.print(terminal.good("Everything is up") + " (%.1f s).".formatted((System.nanoTime() - begun) / 1e9));
        terminal.print(new FrontPage(terminal, system).text());
    }
}
