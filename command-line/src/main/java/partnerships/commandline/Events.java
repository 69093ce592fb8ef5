package partnerships.commandline;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.EventLine;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the topics. */
@Command(
        name = "events",
        description = "follows the topics from their beginning, a readable line for each event",
        footer = "Without --once it goes on until Ctrl-C.")
final class Events implements Callable<Integer> {

    private final Terminal terminal;
    private final LocalSystem system;

    @Option(names = "--once", description = "all there is, in the order in which it was recorded, then end")
    private boolean once;

    @Option(
            names = "--only",
            paramLabel = "<text>",
            description = "only events whose type or subject contains the text")
    private Optional<String> only = Optional.empty();

    @Option(names = "--raw", description = "with all headers and the whole data")
    private boolean raw;

    Events(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public Integer call() {
        Predicate<ReceivedRecord> wanted = only.map(Events::mentions).orElse(record -> true);
        if (RunLock.holder(system.run()).isEmpty()) {
            throw new Failure("Nothing runs. Start it with: ./partnerships up", 3);
        }
        try (var reader = new TopicReader(system.kafka())) {
            if (once) {
                DeclaredTopics.EVENT_TOPICS.stream()
                        .flatMap(topic -> reader.readAll(topic).stream())
                        .filter(wanted)
                        .sorted(Comparator.comparingLong(ReceivedRecord::timestamp))
                        .forEach(record -> print(record, raw));
            } else {
                reader.follow(DeclaredTopics.EVENT_TOPICS, record -> {
                    if (wanted.test(record)) {
                        print(record, raw);
                    }
                });
            }
        }
        return 0;
    }

    private static Predicate<ReceivedRecord> mentions(String text) {
        return record -> EventLine.of(record).contains(text)
                || String.valueOf(record.key()).contains(text);
    }

    private void print(ReceivedRecord record, boolean raw) {
        terminal.print(raw ? EventLine.whole(record) : EventLine.of(record));
    }
}
