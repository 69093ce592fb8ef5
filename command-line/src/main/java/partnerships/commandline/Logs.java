package partnerships.commandline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import partnerships.localrun.supervisor.LogLine;
import partnerships.localrun.supervisor.LogTail;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;

/** Shows a log. */
final class Logs implements Command {

    private static final int LINES = 60;
    private static final int MOST_LINES = 100_000;

    private final Terminal terminal;
    private final LocalSystem system;

    Logs(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String arguments() {
        return "<service> [-f] [-n <lines>] [--raw]";
    }

    @Override
    public String summary() {
        return "shows the end of a log";
    }

    @Override
    public String more() {
        return """
                One of %s.
                  -f          stay and show what comes, until Ctrl-C
                  -n <lines>  how many lines, %d unless said otherwise
                  --raw       as written (JSON), not in readable lines""".formatted(String.join(", ", names()), LINES);
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        boolean follow = words.option("-f", "--follow");
        boolean raw = words.option("--raw");
        int lines = words.value("-n").map(text -> lines(text, words)).orElse(LINES);
        Path log = log(
                words.next().orElseThrow(() -> words.misunderstood("Whose? One of " + String.join(", ", names()))),
                words);
        words.end();
        if (!Files.exists(log)) {
            terminal.print("There is no log yet: " + log);
            return 0;
        }
        LogTail.of(log, lines).forEach(line -> terminal.print(raw ? line : LogLine.readable(line)));
        if (follow) {
            follow(log, raw);
        }
        return 0;
    }

    private static int lines(String text, Words words) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, MOST_LINES);
        } catch (NumberFormatException e) {
            throw words.misunderstood("'" + text + "' is no number");
        }
    }

    private Path log(String name, Words words) {
        String whole = system.service(name).map(Service::name).orElse(name);
        if (!names().contains(whole)) {
            throw words.misunderstood(
                    "There is no log of '%s'; there are %s".formatted(name, String.join(", ", names())));
        }
        return whole.equals("mongodb") ? system.folder().resolve("mongodb/mongod.log") : system.log(whole);
    }

    private List<String> names() {
        var names =
                new ArrayList<>(system.services().stream().map(Service::name).toList());
        names.addAll(List.of("supervisor", "mongodb"));
        return names;
    }

    private void follow(Path log, boolean raw) {
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
}
