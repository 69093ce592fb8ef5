package partnerships.commandline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.servers.LocalServers;
import partnerships.localrun.system.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a program beside one broker, with its topics, and one mongod, whose addresses it finds in its environment. */
@Command(
        name = "with-servers",
        description = "runs a program beside a broker and a mongod of its own (KAFKA_BOOTSTRAP_SERVERS, MONGODB_URI)",
        hidden = true)
final class WithServers implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "<program> <words>", description = "the program, and its arguments")
    private List<String> words = List.of();

    private WithServers() {}

    /** Returns the command, which takes every word after it as the program's. */
    static CommandLine taking() {
        return new CommandLine(new WithServers())
                .setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        try (var servers = new LocalServers()) {
            DeclaredTopics.create(servers.bootstrapServers(), "");
            var program = new ProcessBuilder(words).inheritIO();
            program.environment().put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
            program.environment().put("MONGODB_URI", servers.mongodbUri("partnerships"));
            return program.start().waitFor();
        } catch (IOException e) {
            throw new Failure(words.getFirst() + " can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
