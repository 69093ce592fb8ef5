package partnerships.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import partnerships.localrun.kafka.ReceivedRecord;

/**
 * Lives on from due time to due time, doing nothing, and tells what time alone did. The clock is moved to just after each due time,
 * and on only when nothing more follows.
 */
public final class Year {

    /** Longer than the services need to notice the clock, sweep, and send what follows. */
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final Stage stage;
    private final Teller teller;
    private final Story story = new Story();
    private final DueTimes dueTimes = new DueTimes();
    private int told;

    /** @param out receives what it tells, line by line */
    public Year(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.teller = new Teller(stage, out);
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
        told = before.size();
        Instant end = stage.now().plus(days, ChronoUnit.DAYS);
        teller.step("From %s to %s, and nobody does anything".formatted(day(stage.now()), day(end)));
        int stops = 0;
        for (Instant next = next(end); next.isBefore(end); next = next(end)) {
            stage.advanceTo(next);
            stops++;
            tellWhatFollows();
        }
        stage.advanceTo(end);
        tellWhatFollows();
        teller.step("What time alone did, at %d due times".formatted(stops));
        var all = stage.events();
        teller.show(Story.counts(all.subList(before.size(), all.size())));
    }

    private Instant next(Instant end) {
        return dueTimes.after(stage.now(), stage.events()).orElse(end);
    }

    private void tellWhatFollows() {
        teller.awaitQuiet(QUIET);
        List<ReceivedRecord> all = stage.events();
        all.subList(told, all.size()).forEach(record -> story.line(record).ifPresent(teller::say));
        told = all.size();
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, "yyyy-MM-dd".length());
    }
}
