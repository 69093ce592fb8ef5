package partnerships.commandline;

import java.io.IOException;
import java.util.List;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.servers.LocalServers;
import partnerships.localrun.system.Failure;

/** Runs a program beside one broker, with its topics, and one mongod, whose addresses it finds in its environment. */
final class WithServers implements Command {

    @Override
    public String name() {
        return "with-servers";
    }

    @Override
    public String arguments() {
        return "<program> [<words>]";
    }

    @Override
    public String summary() {
        return "runs a program beside a broker and a mongod of its own (KAFKA_BOOTSTRAP_SERVERS, MONGODB_URI)";
    }

    @Override
    public int run(List<String> words) {
        if (words.isEmpty()) {
            throw new Words(this, words).misunderstood("The program is missing");
        }
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
