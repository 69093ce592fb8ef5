package partnerships.commandline;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.EventLine;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/** Shows the topics. */
final class Events implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    Events(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String arguments() {
        return "[--once] [--only <text>] [--raw]";
    }

    @Override
    public String summary() {
        return "follows the topics from their beginning, a readable line for each event";
    }

    @Override
    public String more() {
        return """
                Without --once it goes on until Ctrl-C.
                  --once         all there is, in the order in which it was recorded, then end
                  --only <text>  only events whose type or subject contains the text
                  --raw          with all headers and the whole data""";
    }

    @Override
    public int run(List<String> given) {
        var words = new Words(this, given);
        boolean once = words.option("--once");
        boolean raw = words.option("--raw");
        Predicate<ReceivedRecord> wanted =
                words.value("--only").map(Events::mentions).orElse(record -> true);
        words.end();
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
