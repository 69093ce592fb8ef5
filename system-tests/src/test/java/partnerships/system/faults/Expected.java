package partnerships.system.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a case has done on purpose, which the auditor would otherwise report. It stays true for the cases that follow on the same stage. */
final class Expected {

    private final Map<String, Set<String>> parked = new HashMap<>();
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

    /** Nothing of this subject is parked any more. */
    void unparked(String group, String subject) {
        parked.getOrDefault(group, new HashSet<>()).remove(subject);
    }

    /**
     * A record lies on a topic that no service has sent.
     *
     * @param position topic, partition and offset: {@code partnership.agreements.v1/3@17}, the topic's name as declared
     */
    void poison(String position) {
        poison.add(position);
    }

    /** A subject is told of by somebody else than the services that stand: no document here knows it. */
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

    Map<String, Set<String>> parked() {
        return parked;
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
        poison.addAll(earlier.poison);
        others.addAll(earlier.others);
    }
}
