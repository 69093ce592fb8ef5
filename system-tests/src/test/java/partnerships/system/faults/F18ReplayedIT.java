package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.system.RunningService;
import tools.jackson.databind.JsonNode;

@FaultCase("dead letters are replayed after a fix, twice")
class F18ReplayedIT {

    /** What is derived from a subject's id has another id for another subject. */
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void theStateIsAsWithoutTheFaultAndASecondReplayChangesNothing(FaultRun run) {
        var agreements = run.stage().service("agreement-service");
        try (var intruder = new Intruder(run, Topics.AGREEMENTS)) {
            var fine = intruder.foreign("XFINEX");
            var broken = fine.of(UUID.randomUUID().toString(), "XFINEX", "XHURTX");
            run.expected().toldByOthers(broken.subject());
            intruder.tell(fine.records());
            intruder.tell(broken.beforeLast().subList(0, 1));
            for (Life.Event event : broken.records().subList(1, broken.records().size())) {
                intruder.poison(event.saying("poison, no JSON"));
            }
            run.untilQuiet(Duration.ofSeconds(30));
            assertThatAReplayBeforeTheFixIsHeld(run, broken);

            try (var _ = run.load().flow(20, 60, () -> agreements)) {
                intruder.tell(broken.records().subList(1, broken.records().size()));
                run.did("told again as it should have been");
                for (String consumer : F17PoisonIT.CONSUMERS) {
                    Awaiting.until(
                            consumer + " goes on",
                            () -> !replay(run, consumer, broken).path("parked").asBoolean());
                }
                run.did("replayed");
            }
            run.untilQuiet(Duration.ofSeconds(30));

            assertThat(stateOf(run, broken)).isNotEmpty().isEqualTo(stateOf(run, fine));
            assertThatReplayingAgainChangesNothing(run, broken);
            run.expected().duplicatesUpTo((int) broken.length() - 1);
            F17PoisonIT.CONSUMERS.forEach(consumer -> run.expected().replayed(consumer, broken.subject()));
        }
    }

    private static void assertThatAReplayBeforeTheFixIsHeld(FaultRun run, Life life) {
        assertThat(F17PoisonIT.CONSUMERS)
                .allSatisfy(consumer -> assertThat(
                                replay(run, consumer, life).path("parked").asBoolean())
                        .as("nothing is mended yet")
                        .isTrue());
    }

    private static void assertThatReplayingAgainChangesNothing(FaultRun run, Life life) {
        var before = Evidence.of(run.stage());
        for (String consumer : F17PoisonIT.CONSUMERS) {
            var again = replay(run, consumer, life);
            assertThat(again.path("handled").asInt()).isZero();
            assertThat(again.path("parked").asBoolean()).isFalse();
        }
        run.untilQuiet(Duration.ofSeconds(30));
        var after = Evidence.of(run.stage());
        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(after.positions()).isEqualTo(before.positions());
        assertThat(after.told()).hasSameSizeAs(before.told());
    }

    private static JsonNode replay(FaultRun run, String consumer, Life life) {
        RunningService service = run.stage().service(Groups.service(consumer));
        return new Operator().replay(service, consumer, life.subject());
    }

    /** What the services have concluded from a life: every document that names its subject, without names and ids. */
    private static List<String> stateOf(FaultRun run, Life life) {
        var states = new TreeSet<String>();
        for (Aggregates kind : Aggregates.ALL) {
            for (Document document : run.stage()
                    .databaseOf(kind.service())
                    .getCollection(kind.name())
                    .find()) {
                String state = document.get("state", Document.class).toJson();
                if (state.contains(life.subject())) {
                    states.add(kind.name() + " " + document.get("version") + " "
                            + state.replace(life.subject(), "SUBJECT")
                                    .replaceAll(ID, "ID")
                                    .replace("XFINEX", "WORD")
                                    .replace("XHURTX", "WORD"));
                }
            }
        }
        return List.copyOf(states);
    }
}
