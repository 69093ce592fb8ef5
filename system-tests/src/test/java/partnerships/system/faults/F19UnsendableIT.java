package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.system.RunningService;
import tools.jackson.databind.json.JsonMapper;

/** On stages of their own: what is skipped is missing from the log, which the auditor of the common one would not forgive. */
@FaultCase("an event cannot be sent")
@ByCommand
class F19UnsendableIT {

    private static final Operator OPERATOR = new Operator();
    private static final String LIMIT = "max.message.bytes";

    private final Commands commands = new Commands(new Ledger());

    @Test
    void anEventThatTheTopicRefusesBlocksItsAggregateAlone(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f19a-" + run.seed());
                var admin = admin(run)) {
            var service = apart.another("agreement-service", Map.of()).awaitReady();
            commands.enterOrganisations(service);
            String topic = apart.prefix() + Topics.AGREEMENTS;
            limit(admin, topic, "5000");
            String retried = large(run, service);
            String skipped = large(run, service);
            Awaiting.until("both are blocked", () -> OPERATOR.blocked(service).size() == 2);
            Awaiting.until("the alert is on", () -> blockedAgreements(service) == 2);
            run.did("two are blocked: " + OPERATOR.blocked(service).getFirst().path("reason"));
            var fine = commands.create(service, run.load().key());
            awaitTypes(apart, String.valueOf(fine.subject()), fine.sequence());
            run.did("another was told meanwhile");

            assertThat(OPERATOR.decide(service, skipped, 1, "skip")).isTrue();
            assertThat(awaitTypes(apart, skipped, 1)).first().isEqualTo("partnership.operation.EventSkipped.v1");
            run.did("one was skipped");
            limit(admin, topic, "1048588");
            assertThat(OPERATOR.decide(service, retried, 1, "retry")).isTrue();
            assertThat(awaitTypes(apart, retried, 1)).first().asString().endsWith("AgreementProspectRecorded.v1");
            run.did("the other was retried");

            assertThat(Stream.of("skip", "retry").map(again -> OPERATOR.decide(service, retried, 1, again)))
                    .containsOnly(false);
            assertThat(OPERATOR.blocked(service)).isEmpty();
            Awaiting.until("the alert is off", () -> blockedAgreements(service) == 0);
        }
    }

    @Test
    void withoutItsTopicAnAggregateIsBlockedUntilItIsRetried(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f19b-" + run.seed());
                var admin = admin(run)) {
            var service = apart.another("agreement-service", Map.of()).awaitReady();
            commands.enterOrganisations(service);
            admin.deleteTopics(List.of(apart.prefix() + Topics.AGREEMENTS))
                    .all()
                    .get();
            var created = commands.create(service, run.load().key());
            assertThat(created.outcome()).as("commands go on").isEqualTo(Ledger.Outcome.OK);
            awaitBlocked(run, service);

            DeclaredTopics.create(run.servers().kafka().bootstrapServers(), apart.prefix());
            assertThat(OPERATOR.decide(service, String.valueOf(created.subject()), 1, "retry"))
                    .isTrue();
            awaitTypes(apart, String.valueOf(created.subject()), created.sequence());
            run.did("told after the topic was there again");
        }
    }

    @Test
    void withoutTheRightToWriteAnAggregateIsBlockedUntilItIsRetried(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f19c-" + run.seed());
                var admin = admin(run)) {
            var service = apart.another("agreement-service", Map.of()).awaitReady();
            commands.enterOrganisations(service);
            var topic =
                    new ResourcePattern(ResourceType.TOPIC, apart.prefix() + Topics.AGREEMENTS, PatternType.LITERAL);
            // Who is named nowhere may do all; as soon as somebody is, what is not allowed is refused.
            admin.createAcls(List.of(everybody(topic, AclOperation.READ), everybody(topic, AclOperation.DESCRIBE)))
                    .all()
                    .get();
            Awaiting.until("nobody may write", () -> !mayWrite(admin, topic.name()));
            var created = commands.create(service, run.load().key());
            assertThat(created.outcome()).as("commands go on").isEqualTo(Ledger.Outcome.OK);
            awaitBlocked(run, service);

            admin.deleteAcls(List.of(new AclBindingFilter(topic.toFilter(), AccessControlEntryFilter.ANY)))
                    .all()
                    .get();
            Awaiting.until("everybody may write", () -> mayWrite(admin, topic.name()));
            assertThat(OPERATOR.decide(service, String.valueOf(created.subject()), 1, "retry"))
                    .isTrue();
            awaitTypes(apart, String.valueOf(created.subject()), created.sequence());
            run.did("told after the right was there again");
        }
    }

    private static AclBinding everybody(ResourcePattern topic, AclOperation operation) {
        return new AclBinding(topic, new AccessControlEntry("User:*", "*", operation, AclPermissionType.ALLOW));
    }

    private static boolean mayWrite(Admin admin, String topic) throws Exception {
        var asked = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return admin.describeTopics(List.of(topic), asked).allTopicNames().get().values().stream()
                .anyMatch(found -> found.authorizedOperations().contains(AclOperation.WRITE));
    }

    private static void awaitBlocked(FaultRun run, RunningService service) {
        Awaiting.until("it is blocked", () -> OPERATOR.blocked(service).size() == 1);
        run.did("blocked: " + OPERATOR.blocked(service).getFirst().path("reason"));
    }

    private static Admin admin(FaultRun run) {
        return Admin.create(Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()));
    }

    /** Sets how large a batch of records the topic takes, and returns when the broker knows. */
    private static void limit(Admin admin, String topic, String bytes) throws Exception {
        var name = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(new ConfigEntry(LIMIT, bytes), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(name, List.of(change))).all().get();
        Awaiting.until(
                "the limit is " + bytes,
                () -> bytes.equals(admin.describeConfigs(List.of(name))
                        .all()
                        .get()
                        .getOrDefault(name, new Config(List.of()))
                        .get(LIMIT)
                        .value()));
    }

    /** Makes an agreement whose first event no compression brings below 5,000 bytes, and returns its id. */
    private String large(FaultRun run, RunningService service) {
        var random = new Random(run.seed());
        var objectives = Stream.generate(() -> noise(random))
                .limit(8)
                .map(text -> Map.of("text", text, "source", Map.of("document", "Fault load")))
                .toList();
        var parties = Stream.of("rcs", "lsh")
                .map(id -> Map.of(
                        "organisation", id, "nameAsWritten", id, "roles", List.of("CONTRACTING"), "scope", "NATIONAL"))
                .toList();
        var body = Map.of(
                "reference",
                run.load().key(),
                "title",
                Map.of("fr", "large"),
                "kind",
                "FRAMEWORK",
                "parties",
                parties,
                "objectives",
                objectives);
        var answer = service.send(
                "POST",
                "/v1/agreements/prospects",
                commands.token(),
                Map.of("Idempotency-Key", run.load().key()),
                JsonMapper.shared().writeValueAsString(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String noise(Random random) {
        var bytes = new byte[990];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Waits until a subscriber has heard so much of a subject, and returns the types in order. */
    private static List<String> awaitTypes(Stage stage, String subject, long sequence) {
        Awaiting.until(
                "%s is told up to %d".formatted(subject, sequence),
                () -> heard(stage, subject).length() >= sequence);
        return heard(stage, subject).records().stream()
                .map(event -> new String(event.headers().get(CloudEvent.TYPE), StandardCharsets.UTF_8))
                .toList();
    }

    private static Life heard(Stage stage, String subject) {
        return Life.of(stage, Topics.AGREEMENTS, subject);
    }

    private static long blockedAgreements(RunningService service) {
        return service.metrics()
                .lines()
                .filter(line -> line.startsWith("outbox_blocked{") && line.contains("agreements"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
