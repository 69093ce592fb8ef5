package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;

@FaultCase("poison bytes, an unknown type, an unknown field and a record of 2 MB in the middle of subjects' lives")
class F17PoisonIT {

    /** All that read agreements and act on them. */
    static final List<String> CONSUMERS = List.of(
            "agreement-service.ownFacts", "committee-service.agreementFacts", "notification-service.agreementFacts");

    private static final int COMMANDS = 60;
    private static final String HUGE = "{\"agreementId\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

    @Test
    void poisonHoldsBackItsSubjectAloneAndWhatIsNewHoldsBackNothing(FaultRun run) {
        var agreements = run.stage().service("agreement-service");
        try (var intruder = new Intruder(run, Topics.AGREEMENTS);
                var flow = run.load().flow(20, COMMANDS, () -> agreements)) {
            String broken = poisoned(run, intruder);
            String huge = huge(run, intruder);
            long known = grown(intruder);
            flow.await(Duration.ofSeconds(30));
            run.measured("until quiet", run.untilQuiet(Duration.ofSeconds(30)), Duration.ofSeconds(20));

            var operator = new Operator();
            for (String consumer : CONSUMERS) {
                assertThat(sequencesOf(run, operator, consumer, broken)).containsExactly(known, known + 1);
                assertThat(sequencesOf(run, operator, consumer, huge)).containsExactly(known);
                Awaiting.until(
                        "the alert is on",
                        () -> Pattern.compile("(?m)^inbox_parked\\{.*} [1-9]")
                                .matcher(run.stage()
                                        .service(Groups.service(consumer))
                                        .metrics())
                                .find());
            }
            assertThat(run.ledger().count(Ledger.Outcome.OK)).isGreaterThanOrEqualTo(COMMANDS);
        }
    }

    /** Tells a life whose last event cannot be used, and one more behind it. */
    private static String poisoned(FaultRun run, Intruder intruder) {
        var life = intruder.foreign("BROKEN");
        intruder.tell(life.beforeLast());
        intruder.poison(life.last().saying("poison, no JSON"));
        intruder.tell(life.last().at(life.subject(), life.length() + 1));
        CONSUMERS.forEach(consumer -> run.expected().parked(consumer, life.subject()));
        run.expected().parked(Groups.REPORTING, life.subject());
        return life.subject();
    }

    /** Tells a life with a record in it that is larger than any event: nobody's, and its subject goes on without it. */
    private static String huge(FaultRun run, Intruder intruder) {
        var life = intruder.foreign("HUGE");
        intruder.tell(life.beforeLast());
        intruder.poison(life.last().saying(HUGE));
        intruder.tell(List.of(life.last()));
        run.expected().duplicatesUpTo(1);
        return life.subject();
    }

    private static List<Long> sequencesOf(FaultRun run, Operator operator, String consumer, String subject) {
        return operator.letters(run.stage().service(Groups.service(consumer)), consumer, subject).stream()
                .map(letter -> letter.path("sequence").asLong())
                .toList();
    }

    /** Tells a life with a type that nobody knows and a field that nobody knows in it; the auditor wants it whole everywhere. */
    private static long grown(Intruder intruder) {
        var life = intruder.foreign("GROWN");
        intruder.tell(life.beforeLast());
        intruder.tell(
                life.last().ofType("partnership.agreement.AgreementFilmed.v1").saying("[1, 2"));
        var field = life.last().text().replaceFirst("\\{", "{\"filmedBy\": {\"nobody\": [\"knows\"]}, ");
        intruder.tell(life.last().saying(field).at(life.subject(), life.length() + 1));
        return life.length();
    }
}
