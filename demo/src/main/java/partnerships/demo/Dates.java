package partnerships.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates that no source gives: chosen when the demo first runs, and kept, so that every later run speaks of the same ones.
 *
 * @param today the day of the first run
 * @param first the day for which the meeting is first called
 * @param moved the day to which it is moved
 */
record Dates(LocalDate today, LocalDate first, LocalDate moved) {

    private static final int DAYS_AHEAD = 21;
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns the kept dates; chooses and keeps them if there are none. */
    static Dates in(Path folder, Instant now) {
        Path file = folder.resolve("dates.json");
        try {
            if (Files.exists(file)) {
                var kept = JSON.readTree(Files.readString(file));
                return new Dates(
                        day(kept.path("today").asString()),
                        day(kept.path("first").asString()),
                        day(kept.path("moved").asString()));
            }
            var chosen = chosen(now.atOffset(ZoneOffset.UTC).toLocalDate());
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    JSON.writeValueAsString(Map.of(
                            "today", chosen.today.toString(),
                            "first", chosen.first.toString(),
                            "moved", chosen.moved.toString())));
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Tuesday at least three weeks ahead, and the Thursday after it. */
    private static Dates chosen(LocalDate today) {
        var first = today.plusDays(DAYS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        return new Dates(today, first, first.plusDays(2));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    LocalDateTime firstStart() {
        return first.atTime(10, 0);
    }

    LocalDateTime firstEnd() {
        return first.atTime(12, 0);
    }

    LocalDateTime movedStart() {
        return moved.atTime(14, 30);
    }

    LocalDateTime movedEnd() {
        return moved.atTime(16, 30);
    }
}
