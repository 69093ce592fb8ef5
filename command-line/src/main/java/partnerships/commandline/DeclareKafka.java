package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import partnerships.localrun.kafka.DeclaredRights;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.system.Failure;
import picocli.CommandLine.Command;

/** Declares topics, users and rights on a broker with an authorizer: the one-shot job of a deployment. Again changes nothing. */
@Command(
        name = "declare-kafka",
        description = "declares topics, users and rights on a broker with an authorizer",
        footer = """
                All comes from the environment: KAFKA_ADMIN_CONNECTION with the settings of an admin client, a line each
                (bootstrap.servers=…, security.protocol=…, sasl.…), and a password for each principal: AGREEMENT_SERVICE_KAFKA_PASSWORD
                and so on. On how many brokers a topic lies is the broker's default.replication.factor.""",
        hidden = true)
final class DeclareKafka implements Callable<Integer> {

    private static final int ITERATIONS = 4096;
    private static final int SECONDS = 60;

    private final Terminal terminal;

    DeclareKafka(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, Object> connection = CommandContext.settings(CommandContext.needed("KAFKA_ADMIN_CONNECTION"));
        DeclaredTopics.create(connection, "");
        try (Admin admin = Admin.create(connection)) {
            admin.alterUserScramCredentials(users()).all().get(SECONDS, TimeUnit.SECONDS);
            var entries = DeclaredRights.ALL.stream()
                    .flatMap(rights -> rights.entries().stream())
                    .toList();
            admin.createAcls(entries).all().get(SECONDS, TimeUnit.SECONDS);
            terminal.print(
                    "declared: topics, %d users, %d rights".formatted(DeclaredRights.ALL.size(), entries.size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("The broker did not take the users and rights: " + Causes.of(e));
        }
        return 0;
    }

    private static List<UserScramCredentialAlteration> users() {
        var users = new ArrayList<UserScramCredentialAlteration>();
        for (DeclaredRights rights : DeclaredRights.ALL) {
            String variable = rights.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_KAFKA_PASSWORD";
            users.add(new UserScramCredentialUpsertion(
                    rights.name(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    CommandContext.needed(variable)));
        }
        return users;
    }
}
