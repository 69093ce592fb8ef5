package partnerships.system.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import partnerships.system.RunningService.Answer;

/** Every command that was asked for, with what its caller knows of it. */
final class Ledger {

    /** What the caller knows. */
    enum Outcome {
        /** Answered 2xx: it was done. */
        OK,
        /** Refused: it was not done, and never will be. */
        FAIL,
        /** No answer, or one that does not say: done or not, now or later. */
        UNKNOWN
    }

    /** What was asked. */
    enum Kind {
        /** A new agreement whose reference is the command's key. */
        CREATION,
        /** A correction of an agreement whose new value is the command's key. */
        CORRECTION
    }

    /**
     * One command.
     *
     * @param key its {@code Idempotency-Key}; what it does can be told by it
     * @param subject id of the aggregate, if known
     * @param status of the answer; 0 if none came
     * @param sequence the version that was answered; 0 if none was
     */
    record Entry(String key, Kind kind, @Nullable String subject, Outcome outcome, int status, long sequence) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void note(Entry entry) {
        entries.add(entry);
    }

    /** Forgets everything: it was audited on a stage of its own. */
    void clear() {
        entries.clear();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    long count(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** Returns what an answer says about its command. */
    static Outcome outcomeOf(Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return Outcome.OK;
        }
        boolean refused = (answer.status() >= 400 && answer.status() < 500)
                || answer.text().contains("\"OUTBOX_FULL\"");
        return refused ? Outcome.FAIL : Outcome.UNKNOWN;
    }

    @Override
    public String toString() {
        return "%d ok, %d fail, %d unknown".formatted(count(Outcome.OK), count(Outcome.FAIL), count(Outcome.UNKNOWN));
    }
}
