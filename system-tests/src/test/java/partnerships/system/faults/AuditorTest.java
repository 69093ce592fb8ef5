package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.contracts.Topics;
import partnerships.system.faults.Evidence.DeadLetter;
import partnerships.system.faults.Evidence.Kept;
import partnerships.system.faults.Evidence.Row;
import partnerships.system.faults.Ledger.Entry;
import partnerships.system.faults.Ledger.Kind;
import partnerships.system.faults.Ledger.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** The auditor sees what it is there to see: each fault that is put into sound evidence, it names under the right invariant. */
class AuditorTest {

    private static final String A = "agreement-1";
    private static final Aggregates AGREEMENTS = Aggregates.ALL.getFirst();

    /** Sound evidence of one agreement, created and corrected twice, to be spoilt. */
    static final class Made {
        final List<Kept> documents = new ArrayList<>(List.of(new Kept(AGREEMENTS, A, 4, 0, false)));
        final List<Told> told = new ArrayList<>(List.of(
                told(
                        0,
                        1,
                        "AgreementRecorded",
                        "{\"content\": {\"reference\": \"K-1\", \"title\": {\"fr\": \"K-1\"}}}"),
                told(1, 2, "AgreementSigned", "{}"),
                corrected(2, 3, "K-2"),
                corrected(3, 4, "K-3")));
        final Map<String, Map<String, Long>> positions = new HashMap<>();
        final Map<String, Set<String>> parked = new HashMap<>();
        final List<Row> rows = new ArrayList<>(List.of(row(4, "K-3")));
        final Map<String, Long> figures = new HashMap<>();
        final Set<String> waiting = new java.util.HashSet<>();
        final Map<String, List<DeadLetter>> deadLetters = new HashMap<>();
        final List<RiggedSmtp.Taken> mails = new ArrayList<>();
        final Ledger ledger = new Ledger();
        final Expected expected = new Expected();

        Made() {
            Groups.withInbox().stream()
                    .filter(group -> Groups.reads(group, Topics.AGREEMENTS))
                    .forEach(group -> positions.put(group, new HashMap<>(Map.of(A, 4L))));
            for (String none : List.of("portfolio.inPreparation", "portfolio.prospects", "portfolio.cancelled")) {
                figures.put(none, 0L);
            }
            figures.put("portfolio.agreements", 1L);
            figures.putAll(
                    Map.of("expiries.stated", 0L, "expiries.derived", 0L, "expiries.open", 0L, "expiries.unknown", 1L));
            figures.putAll(Map.of("upcoming-meetings.dated", 0L, "upcoming-meetings.undated", 0L));
            figures.putAll(Map.of("unknown-facts.agreements", 1L, "unknown-facts.facts", 7L));
            figures.put("cadence-compliance.closed", 0L);
            figures.put("cadence-compliance.satisfied", 0L);
            ledger.note(new Entry("K-1", Kind.CREATION, A, Outcome.OK, 201, 2));
            ledger.note(new Entry("K-2", Kind.CORRECTION, A, Outcome.UNKNOWN, 0, 0));
            ledger.note(new Entry("K-3", Kind.CORRECTION, A, Outcome.OK, 200, 4));
            ledger.note(new Entry("K-4", Kind.CORRECTION, A, Outcome.FAIL, 412, 0));
        }

        List<String> violations() {
            var evidence = new Evidence(documents, told, positions, parked, rows, figures, waiting, deadLetters, mails);
            return new Auditor(evidence, ledger, expected).violations();
        }
    }

    private static Told told(long offset, long sequence, String name, String data) {
        String type = "partnership.agreement." + name + ".v1";
        return new Told(
                Topics.AGREEMENTS,
                2,
                offset,
                A,
                sequence,
                type,
                JsonMapper.shared().readTree(data));
    }

    private static Told corrected(long offset, long sequence, String key) {
        String data = "{\"after\": \"\\\"%1$s\\\"\", \"content\": {\"title\": {\"fr\": \"%1$s\"}}}".formatted(key);
        return told(offset, sequence, "AgreementFactCorrected", data);
    }

    private static Row row(long sequence, String title) {
        var content = new Document("title", new Document("fr", title));
        return new Row("agreements", A, sequence, new Document("content", content).append("state", "SIGNED"));
    }

    @Test
    void soundEvidenceIsSound() {
        assertThat(new Made().violations()).isEmpty();
    }

    @Test
    void whatTheProtocolAllowsIsSound() {
        var made = new Made();
        // The last event overtook the one before it and came again: a consumer that keeps the gap rule gets both.
        made.told.add(2, corrected(2, 4, "K-3"));
        made.told.set(3, corrected(3, 3, "K-2"));
        made.told.set(4, corrected(4, 4, "K-3"));
        made.expected.duplicatesUpTo(1);

        assertThat(made.violations()).isEmpty();
    }

    @Test
    void whatACaseHasDoneOnPurposeIsSound() {
        var made = new Made();
        made.told.add(1, corrected(4, 2, "K-9"));
        made.expected.poison(Topics.AGREEMENTS + "/2@4");
        made.expected.duplicatesUpTo(1);
        Groups.withInbox().stream()
                .filter(group -> Groups.reads(group, Topics.AGREEMENTS))
                .forEach(group -> {
                    made.expected.replayed(group, A);
                    made.deadLetters.put(
                            group,
                            List.of(
                                    new DeadLetter(Topics.AGREEMENTS + "/2@4", A),
                                    new DeadLetter(Topics.AGREEMENTS + "/2@1", A)));
                });

        assertThat(made.violations()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(commandsAndEvents(), rowsAndReports(), mailsAndLetters())
                .flatMap(faults -> faults);
    }

    private static Stream<Arguments> commandsAndEvents() {
        return Stream.of(
                fault("I1", "an answered command is lost", made -> made.told.set(3, corrected(3, 4, "K-9"))),
                fault("I1", "an answered command is done twice", made -> {
                    made.told.set(2, corrected(2, 3, "K-3"));
                }),
                fault("I1", "a refused command was done", made -> made.told.set(2, corrected(2, 3, "K-4"))),
                fault("I2", "a committed event was never told", made -> made.told.remove(2)),
                fault("I2", "something was told that nobody committed", made -> made.told.add(corrected(4, 5, "K-9"))),
                fault("I2", "an aggregate is told of that nobody knows", made -> made.documents.clear()),
                fault("I2", "a repeated event says something else", made -> {
                    made.told.add(corrected(4, 3, "K-8"));
                    made.expected.duplicatesUpTo(1);
                }),
                fault("I3", "two events swapped places, and the second never came again", made -> {
                    made.told.set(2, corrected(2, 4, "K-3"));
                    made.told.set(3, corrected(3, 3, "K-2"));
                }),
                fault(
                        "I3",
                        "a record lies there twice without a fault",
                        made -> made.told.add(corrected(4, 4, "K-3"))));
    }

    private static Stream<Arguments> rowsAndReports() {
        return Stream.of(
                fault("I4", "a row stands still", made -> made.rows.set(0, row(3, "K-2"))),
                fault("I4", "a row says something else", made -> made.rows.set(0, row(4, "K-2"))),
                fault("I4", "there is no row", made -> made.rows.clear()),
                fault(
                        "I4",
                        "a consumer stands still",
                        made -> made.positions.put("committee-service.agreementFacts", Map.of(A, 3L))),
                fault("I4", "a fold waits", made -> made.waiting.add(A)),
                fault("I5", "a report counts one too many", made -> made.figures.put("portfolio.agreements", 2L)),
                fault("I5", "a report knows an end", made -> made.figures.put("expiries.unknown", 0L)),
                fault("I5", "a report sees a meeting", made -> made.figures.put("upcoming-meetings.dated", 1L)),
                fault("I5", "a report asks too little", made -> made.figures.put("unknown-facts.facts", 6L)),
                fault("I5", "a report counts a window", made -> made.figures.put("cadence-compliance.closed", 1L)),
                fault(
                        "I6",
                        "an outbox is not empty",
                        made -> made.documents.set(0, new Kept(AGREEMENTS, A, 4, 1, false))),
                fault(
                        "I6",
                        "an outbox is blocked",
                        made -> made.documents.set(0, new Kept(AGREEMENTS, A, 4, 0, true))));
    }

    private static Stream<Arguments> mailsAndLetters() {
        return Stream.of(
                fault("I7", "a mail went out twice", made -> {
                    made.mails.add(new RiggedSmtp.Taken("<1@x>", "<p@x>", false));
                    made.mails.add(new RiggedSmtp.Taken("<1@x>", "<p@x>", false));
                }),
                fault("I7", "a step names a delivery that is not there", made -> {
                    made.told.add(told(4, 5, "ReminderCompleted", "{\"deliveries\": [\"nowhere\"]}"));
                }),
                fault("I7", "two deliveries are the same", made -> {
                    String same =
                            "{\"subjectId\": \"m\", \"scheduleVersion\": 1, \"rule\": \"R\", \"recipient\": \"p\", \"channel\": \"EMAIL\"}";
                    made.told.add(told(4, 5, "NotificationQueued", same));
                    var other = told(5, 1, "NotificationQueued", same);
                    made.told.add(new Told(other.topic(), 2, 5, "another", 1, other.type(), other.data()));
                }),
                fault(
                        "I4",
                        "a row does not wait for what cannot be read",
                        made -> made.expected.parked(Groups.REPORTING, A)),
                fault(
                        "I8",
                        "a record was given up",
                        made -> made.deadLetters.put(
                                "committee-service.agreementFacts", List.of(new DeadLetter("t/0@1", A)))),
                fault(
                        "I8",
                        "a subject is held back",
                        made -> made.parked.put("committee-service.agreementFacts", Set.of(A))),
                fault("I8", "injected poison vanished", made -> {
                    made.told.add(corrected(4, 5, "K-9"));
                    made.expected.poison(Topics.AGREEMENTS + "/2@4");
                    made.deadLetters.put("committee-service.agreementFacts", List.of());
                }));
    }

    private static Arguments fault(String invariant, String what, Consumer<Made> spoil) {
        return Arguments.of(invariant, what, spoil);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void everyFaultIsNamed(String invariant, String what, Consumer<Made> spoil) {
        var made = new Made();
        spoil.accept(made);

        assertThat(made.violations()).as(what).anyMatch(violation -> violation.startsWith(invariant + ":"));
    }
}
