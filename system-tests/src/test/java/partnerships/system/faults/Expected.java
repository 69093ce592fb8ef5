package partnerships.system.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a case has done on purpose, which the auditor would otherwise report. It stays true for the cases that follow on the same stage. */
final class Expected {

    private final Map<String, Set<String>> parked = new HashMap<>();
    private final Map<String, Set<String>> replayed = new HashMap<>();
    private final Set<String> poison = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private int duplicates;
    private boolean doubledMail;
    private int earlierDuplicates;
    private int earlierInversions;
    private int earlierMails;

    /** So many records may lie on the topics twice; none unless it is said. */
    void duplicatesUpTo(int records) {
        duplicates = records;
    }

    /** A mail may have been taken twice: the server hung up instead of saying that it had taken it. */
    void doubledMail() {
        doubledMail = true;
    }

    /** A subject is parked by a group: its later records are dead letters too. */
    void parked(String group, String subject) {
        parked.computeIfAbsent(group, _ -> new HashSet<>()).add(subject);
    }

    /** A subject was parked by a group and is not any more; its dead letters stay where they are. */
    void replayed(String group, String subject) {
        parked.getOrDefault(group, new HashSet<>()).remove(subject);
        replayed.computeIfAbsent(group, _ -> new HashSet<>()).add(subject);
    }

    /**
     * A record lies on a topic that no service has sent.
     *
     * @param position topic, partition and offset: {@code partnership.agreements.v1/3@17}, the topic's name as declared
     */
    void poison(String position) {
        poison.add(position);
    }

    /**
     * A subject is told of by somebody else than the services that stand: no document here knows it, or only as far as the next start
     * could bring it forward from its topic.
     */
    void toldByOthers(String subject) {
        others.add(subject);
    }

    Set<String> others() {
        return others;
    }

    int duplicates() {
        return duplicates;
    }

    boolean mayMailBeDoubled() {
        return doubledMail;
    }

    boolean isParked(String group, String subject) {
        return parked.getOrDefault(group, Set.of()).contains(subject);
    }

    /** Returns whether a group's dead letters may hold records of this subject that are no poison. */
    boolean mayHaveLetters(String group, String subject) {
        return isParked(group, subject)
                || replayed.getOrDefault(group, Set.of()).contains(subject);
    }

    Set<String> poison() {
        return poison;
    }

    int earlierDuplicates() {
        return earlierDuplicates;
    }

    int earlierInversions() {
        return earlierInversions;
    }

    int earlierMails() {
        return earlierMails;
    }

    /** Notes what the audit of this case has found, so that the next one does not count it again. */
    void found(Evidence evidence) {
        earlierDuplicates = Auditor.duplicates(evidence);
        earlierInversions = Auditor.inversions(evidence);
        earlierMails = evidence.mails().size();
    }

    /** Takes over what earlier cases have left on the stage. */
    void after(Expected earlier) {
        earlierDuplicates = earlier.earlierDuplicates;
        earlierInversions = earlier.earlierInversions;
        earlierMails = earlier.earlierMails;
        earlier.parked.forEach((group, subjects) ->
                parked.computeIfAbsent(group, _ -> new HashSet<>()).addAll(subjects));
        earlier.replayed.forEach((group, subjects) ->
                replayed.computeIfAbsent(group, _ -> new HashSet<>()).addAll(subjects));
        poison.addAll(earlier.poison);
        others.addAll(earlier.others);
    }
}
