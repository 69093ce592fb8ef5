package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import partnerships.localrun.system.Failure;

/** The words after a command, taken one kind at a time; what is left over is a mistake. */
final class Words {

    private final String command;
    private final List<String> left;

    Words(Command command, List<String> words) {
        this.command = command.name();
        this.left = new ArrayList<>(words);
    }

    /** Takes an option without a value, under any of its names. */
    boolean option(String... names) {
        return left.removeAll(List.of(names));
    }

    /** Takes an option and the word that follows it. */
    Optional<String> value(String name) {
        int at = left.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        left.remove(at);
        if (at == left.size()) {
            throw misunderstood("%s needs a value".formatted(name));
        }
        return Optional.of(left.remove(at));
    }

    /** Takes the next plain word. */
    Optional<String> next() {
        return left.isEmpty() || left.getFirst().startsWith("--") ? Optional.empty() : Optional.of(left.removeFirst());
    }

    /** Refuses what nobody asked for. */
    void end() {
        if (!left.isEmpty()) {
            throw misunderstood("'%s' means nothing here".formatted(left.getFirst()));
        }
    }

    Failure misunderstood(String why) {
        return new Failure("%s. See: ./partnerships %s --help".formatted(why, command), 2);
    }
}
