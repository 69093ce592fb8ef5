package partnerships.system.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import partnerships.system.faults.Evidence.Kept;
import partnerships.system.faults.Ledger.Entry;

/** Holds what was found after a case against what the system promises, one method for each invariant. Pure: it reads nothing itself. */
final class Auditor {

    private final Evidence evidence;
    private final Ledger ledger;
    private final Expected expected;
    private final Map<String, List<Told>> bySubject;
    private final Map<String, Kept> documents = new HashMap<>();

    /** @param evidence read when nothing was under way */
    Auditor(Evidence evidence, Ledger ledger, Expected expected) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.expected = expected;
        this.bySubject = bySubject(evidence, expected);
        evidence.documents().forEach(kept -> documents.put(kept.id(), kept));
    }

    /** Returns one sentence per violation, beginning with the invariant's number; empty if everything holds. */
    List<String> violations() {
        var all = new ArrayList<String>();
        all.addAll(commands());
        all.addAll(completeness());
        all.addAll(order());
        all.addAll(readModels());
        all.addAll(reports());
        all.addAll(outboxes());
        all.addAll(deliveries());
        all.addAll(deadLetters());
        return all;
    }

    /** I1: every command answered with ok is in its aggregate once, every refused one is not, an unknown one at most once. */
    List<String> commands() {
        var done = new HashMap<String, List<Told>>();
        var seen = new HashSet<String>();
        bySubject.values().stream().flatMap(List::stream).forEach(told -> {
            String key = keyIn(told);
            if (!key.isEmpty() && seen.add(told.subject() + "@" + told.sequence())) {
                done.computeIfAbsent(key, _ -> new ArrayList<>()).add(told);
            }
        });
        var violations = new ArrayList<String>();
        for (Entry entry : ledger.entries()) {
            List<Told> found = done.getOrDefault(entry.key(), List.of());
            boolean right = switch (entry.outcome()) {
                case OK -> found.size() == 1 && fits(found.getFirst(), entry);
                case FAIL -> found.isEmpty();
                case UNKNOWN -> found.size() <= 1;
            };
            if (!right) {
                violations.add(
                        "I1: %s, answered %s, was done %d times".formatted(entry, entry.outcome(), found.size()));
            }
        }
        return violations;
    }

    private static boolean fits(Told told, Entry entry) {
        return told.subject().equals(entry.subject()) && told.sequence() <= entry.sequence();
    }

    private static String keyIn(Told told) {
        return switch (told.name()) {
            case "AgreementRecorded" ->
                told.data().path("content").path("reference").asString("");
            case "AgreementFactCorrected" ->
                told.data().path("after").asString("").replace("\"", "");
            default -> "";
        };
    }

    /** I2: the committed sequences of each aggregate are all on its topic, and nothing else is; a repeated one says the same. */
    List<String> completeness() {
        var violations = new ArrayList<String>();
        documents.forEach((id, kept) -> {
            var there = bySubject.getOrDefault(id, List.of()).stream()
                    .map(Told::sequence)
                    .collect(Collectors.toCollection(TreeSet::new));
            var committed =
                    LongStream.rangeClosed(1, kept.version()).boxed().collect(Collectors.toCollection(TreeSet::new));
            boolean right = expected.others().contains(id) ? there.containsAll(committed) : there.equals(committed);
            if (!right) {
                violations.add("I2: %s %s has version %d, but on the topic are %s"
                        .formatted(kept.kind().name(), id, kept.version(), there));
            }
        });
        bySubject.forEach((subject, told) -> {
            if (!documents.containsKey(subject) && !expected.others().contains(subject)) {
                violations.add(
                        "I2: the topic tells of %s, which no document knows: %s".formatted(subject, told.getFirst()));
            }
            var first = new HashMap<Long, Told>();
            for (Told one : told) {
                Told earlier = first.putIfAbsent(one.sequence(), one);
                if (earlier != null
                        && !(earlier.data().equals(one.data()) && earlier.type().equals(one.type()))) {
                    violations.add("I2: %s is told twice and differently: %s and %s"
                            .formatted(subject, earlier.position(), one.position()));
                }
            }
        });
        return violations;
    }

    /** I3: a consumer that keeps the gap rule accepts 1, 2, 3, … up to the last; each aggregate lies in one partition. */
    List<String> order() {
        var violations = new ArrayList<String>();
        bySubject.forEach((subject, told) -> {
            if (told.stream()
                            .map(one -> one.topic() + one.partition())
                            .distinct()
                            .count()
                    > 1) {
                violations.add("I3: %s lies in more than one partition".formatted(subject));
            }
            long last = 0;
            for (Told one : told) {
                last = one.sequence() == last + 1 ? last + 1 : last;
            }
            long end = told.stream().mapToLong(Told::sequence).max().orElse(0);
            if (last != end && !expected.isParked(Groups.REPORTING, subject)) {
                violations.add("I3: by the gap rule %s ends at %d, but %d was told: %s"
                        .formatted(
                                subject,
                                last,
                                end,
                                told.stream().map(Told::sequence).toList()));
            }
        });
        int twice = duplicates(evidence) - expected.earlierDuplicates();
        if (twice > expected.duplicates()) {
            violations.add("I3: %d records came to lie on the topics twice, %d at most were to be expected"
                    .formatted(twice, expected.duplicates()));
        }
        return violations;
    }

    /** I4: each row and each consumer's position stand at the version of their aggregate, and each row says what its events say. */
    List<String> readModels() {
        var violations = new ArrayList<String>();
        var rows = evidence.rows().stream().collect(Collectors.toMap(Evidence.Row::id, row -> row, (one, _) -> one));
        bySubject.forEach((subject, told) -> {
            long end = told.stream().mapToLong(Told::sequence).max().orElse(0);
            var row = rows.get(subject);
            if (expected.isParked(Groups.REPORTING, subject)) {
                if (row == null || row.sequence() >= end) {
                    violations.add("I4: the row of %s does not wait for what cannot be read".formatted(subject));
                }
            } else if (row == null || row.sequence() != end) {
                violations.add("I4: the row of %s stands at %s, not at %d"
                        .formatted(subject, row == null ? "nothing" : row.sequence(), end));
            } else {
                violations.addAll(Fold.of(told).differences(row));
            }
            for (String group : Groups.withInbox()) {
                long at = evidence.positions().getOrDefault(group, Map.of()).getOrDefault(subject, 0L);
                if (Groups.reads(group, told.getFirst().topic()) && at != end && !expected.isParked(group, subject)) {
                    violations.add("I4: %s stands at %d of %s, not at %d".formatted(group, at, subject, end));
                }
            }
        });
        rows.keySet().stream()
                .filter(id -> !bySubject.containsKey(id))
                .forEach(id -> violations.add("I4: a row of %s, of which nothing was told".formatted(id)));
        if (!evidence.waiting().isEmpty() && expected.poison().isEmpty()) {
            violations.add("I4: rows wait for what is missing: " + evidence.waiting());
        }
        return violations;
    }

    /** I5: the reports' figures are those that all events come to. */
    List<String> reports() {
        if (evidence.figures().isEmpty()) {
            return List.of();
        }
        var violations = new ArrayList<String>();
        var asOf = Instant.ofEpochMilli(evidence.figures().getOrDefault("upcoming-meetings" + Evidence.AS_OF, 0L));
        Figures.of(bySubject, asOf).forEach((figure, due) -> {
            Long shown = evidence.figures().get(figure);
            if (!due.equals(shown)) {
                violations.add("I5: the report says %s is %s, the events say %d".formatted(figure, shown, due));
            }
        });
        return violations;
    }

    /** I6: nothing is left in an outbox, and nothing is blocked. */
    List<String> outboxes() {
        return evidence.documents().stream()
                .filter(kept -> kept.pending() > 0 || kept.blocked())
                .map(kept -> "I6: %d events wait in %s %s"
                        .formatted(kept.pending(), kept.kind().name(), kept.id()))
                .toList();
    }

    /** I7: what a step has led to is there, once for each recipient and channel; and no mail was taken twice. */
    List<String> deliveries() {
        var violations = new ArrayList<String>();
        var identities = new HashMap<String, String>();
        bySubject.values().stream().flatMap(List::stream).distinct().forEach(told -> {
            if (told.name().equals("NotificationQueued")) {
                String identity = Fold.identityOf(told);
                String other = identities.putIfAbsent(identity, told.subject());
                if (other != null && !other.equals(told.subject())) {
                    violations.add(
                            "I7: %s and %s are the same delivery: %s".formatted(other, told.subject(), identity));
                }
            }
            if (told.name().equals("ReminderCompleted")) {
                told.data().path("deliveries").forEach(delivery -> {
                    if (!documents.containsKey(delivery.asString())) {
                        violations.add("I7: %s names a delivery that is not there: %s".formatted(told, delivery));
                    }
                });
            }
        });
        if (!expected.mayMailBeDoubled()) {
            var mails = new HashSet<String>();
            for (int place = 0; place < evidence.mails().size(); place++) {
                var mail = evidence.mails().get(place);
                if (!mails.add(mail.messageId() + " to " + mail.recipient()) && place >= expected.earlierMails()) {
                    violations.add("I7: the mail %s was taken again".formatted(mail));
                }
            }
        }
        return violations;
    }

    /** I8: the dead letters are the injected poison and the later records of its subjects, and only what is expected is parked. */
    List<String> deadLetters() {
        var violations = new ArrayList<String>();
        evidence.deadLetters().forEach((group, letters) -> {
            letters.stream()
                    .filter(letter -> !expected.poison().contains(letter.position())
                            && !expected.mayHaveLetters(group, letter.subject()))
                    .forEach(letter -> violations.add("I8: %s gave up %s".formatted(group, letter)));
            var there = letters.stream().map(Evidence.DeadLetter::position).collect(Collectors.toSet());
            expected.poison().stream()
                    .filter(position -> Groups.reads(group, position.substring(0, position.indexOf('/'))))
                    .filter(position -> !there.contains(position) && !group.startsWith("reporting-service"))
                    .forEach(position -> violations.add("I8: %s never gave up %s".formatted(group, position)));
        });
        evidence.parked()
                .forEach((group, subjects) -> subjects.stream()
                        .filter(subject -> !expected.isParked(group, subject))
                        .forEach(subject -> violations.add("I8: %s holds back %s".formatted(group, subject))));
        return violations;
    }

    /** Returns how many records lie on the topics again. */
    static int duplicates(Evidence evidence) {
        var seen = new HashSet<String>();
        return (int) evidence.told().stream()
                .filter(told -> told.sequence() > 0)
                .filter(told -> !seen.add(told.subject() + "@" + told.sequence()))
                .count();
    }

    /** Returns how many records a consumer that keeps the gap rule refuses because they come too early. */
    static int inversions(Evidence evidence) {
        int inversions = 0;
        var last = new HashMap<String, Long>();
        for (Told told : evidence.told()) {
            long before = last.getOrDefault(told.subject(), 0L);
            if (told.sequence() == before + 1) {
                last.put(told.subject(), told.sequence());
            } else if (told.sequence() > before + 1) {
                inversions++;
            }
        }
        return inversions;
    }

    /** Returns what services have told, by subject, in the order in which it lies on the log. */
    private static Map<String, List<Told>> bySubject(Evidence evidence, Expected expected) {
        return evidence.told().stream()
                .filter(told -> !expected.poison().contains(told.position()))
                .sorted(Comparator.comparing(Told::topic)
                        .thenComparingInt(Told::partition)
                        .thenComparingLong(Told::offset))
                .collect(Collectors.groupingBy(Told::subject, LinkedHashMap::new, Collectors.toList()));
    }
}
