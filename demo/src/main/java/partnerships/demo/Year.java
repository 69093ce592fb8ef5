package partnerships.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import partnerships.localrun.kafka.ReceivedRecord;

/**
 * Moves from due time to due time, doing nothing, and shows the deadline-driven events. The clock is moved to just after each due time,
 * and on only when nothing more follows.
 */
public final class Year {

    /** Longer than the services need to notice the clock, sweep, and send what follows. */
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final Stage stage;
    private final Narrator narrator;
    private final Story story = new Story();
    private final DueTimes dueTimes = new DueTimes();
    private int shown;

    /** @param out receives what it tells, line by line */
    public Year(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.narrator = new Narrator(stage, out);
    }

    /**
     * Lives through a length of time.
     *
     * @param days how many, 1 or more
     * @throws partnerships.localrun.system.Failure if interrupted
     */
    public void live(int days) {
        var before = stage.events();
        before.forEach(story::line);
        shown = before.size();
        Instant end = stage.now().plus(days, ChronoUnit.DAYS);
        narrator.step("From %s to %s, and nobody does anything".formatted(day(stage.now()), day(end)));
        int stops = 0;
        for (Instant next = next(end); next.isBefore(end); next = next(end)) {
            stage.advanceTo(next);
            stops++;
            tellWhatFollows();
        }
        stage.advanceTo(end);
        tellWhatFollows();
        narrator.step("Deadline-driven events, at %d due times".formatted(stops));
        var all = stage.events();
        narrator.show(Story.counts(all.subList(before.size(), all.size())));
    }

    private Instant next(Instant end) {
        return dueTimes.after(stage.now(), stage.events()).orElse(end);
    }

    private void tellWhatFollows() {
        narrator.awaitQuiet(QUIET);
        List<ReceivedRecord> all = stage.events();
        all.subList(shown, all.size()).forEach(record -> story.line(record).ifPresent(narrator::say));
        shown = all.size();
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, "yyyy-MM-dd".length());
    }
}
