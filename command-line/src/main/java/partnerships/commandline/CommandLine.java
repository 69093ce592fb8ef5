package partnerships.commandline;

import java.util.List;
import java.util.Optional;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/** All commands, and how one is chosen. */
public final class CommandLine {

    private final Terminal terminal;
    private final List<Command> commands;
    private final List<Command> hidden;

    private CommandLine(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.commands = List.of(
                new Up(terminal, system),
                new Down(terminal, system),
                new Status(terminal, system),
                new PlayDemo(terminal, system),
                new Token(terminal, system),
                new Mail(terminal, system),
                new Events(terminal, system),
                new Logs(terminal, system),
                new Clock(terminal, system),
                new Reset(terminal, system),
                new RunTests(terminal, system));
        this.hidden = List.of(
                new Supervise(system),
                new DeclareKafka(terminal),
                new PlayInCompose(terminal, system),
                new WithServers());
    }

    /** Returns the command line for this process's environment. */
    public static CommandLine ofEnvironment() {
        Logging.quiet();
        return new CommandLine(Terminal.ofEnvironment(), CommandContext.system());
    }

    /** Runs one command and returns the exit code: 0 done, 1 failed, 2 misunderstood, others as the command's help says. */
    public int run(List<String> words) {
        if (words.isEmpty() || isHelp(words.getFirst())) {
            terminal.print(overview());
            return 0;
        }
        var command = find(words.getFirst());
        if (command.isEmpty()) {
            terminal.error("There is no command '%s'. ./partnerships --help lists them.".formatted(words.getFirst()));
            return 2;
        }
        var rest = words.subList(1, words.size());
        if (rest.stream().anyMatch(CommandLine::isHelp) && !command.get().name().equals("test")) {
            terminal.print(help(command.get()));
            return 0;
        }
        return run(command.get(), rest);
    }

    private int run(Command command, List<String> words) {
        try {
            return command.run(words);
        } catch (Failure e) {
            terminal.error(String.valueOf(e.getMessage()));
            return e.exitCode();
        } catch (RuntimeException e) {
            terminal.error("That went wrong in a way nobody foresaw: " + Causes.of(e));
            if (System.getenv("PARTNERSHIPS_DEBUG") != null) {
                e.printStackTrace(System.err);
            }
            return 1;
        }
    }

    private Optional<Command> find(String name) {
        return java.util.stream.Stream.concat(commands.stream(), hidden.stream())
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h") || word.equals("help");
    }

    /** Returns what {@code --help} shows; the script shows it from {@code overview.txt}, before anything is built. */
    String overview() {
        var text = new StringBuilder("The partnerships system on this machine.\n\nUsage: ./partnerships <command>\n\n");
        for (Command command : commands) {
            text.append(
                    "  %-28s %s%n".formatted((command.name() + " " + command.arguments()).strip(), command.summary()));
        }
        return text.append("""

                ./partnerships <command> --help says more. Data and logs lie in .local/; everything listens on 127.0.0.1 only.

                Settings (environment): PARTNERSHIPS_JAVA_HOME a JDK 25 · MONGODB_URI a replica set to use instead of our own mongod
                PARTNERSHIPS_PORT_OFFSET a number added to every port · PARTNERSHIPS_LOCAL another folder than .local
                CI=true no colours, no lines that overwrite themselves""").toString();
    }

    private static String help(Command command) {
        String usage = "Usage: ./partnerships " + (command.name() + " " + command.arguments()).strip();
        return (usage + "\n\n" + command.summary() + "\n" + command.more()).strip();
    }
}
