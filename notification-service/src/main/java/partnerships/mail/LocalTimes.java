package partnerships.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Sitting;
import partnerships.time.Zones;

/** Dates and times in the words of a recipient's language, in the meeting's zone and in the recipient's. */
record LocalTimes(Locale locale, ZoneId own) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    String day(Sitting sitting) {
        return day(sitting.localStart().toLocalDate());
    }

    /** From when to when, as the clocks at the meeting show it: {@code 10:00–12:30 (Africa/Casablanca, UTC+00:00)}. */
    String hours(Sitting sitting) {
        var zone = ZoneId.of(sitting.zone());
        return span(sitting.localStart(), sitting.localEnd()) + " (" + zone + ", UTC" + offset(sitting, zone) + ")";
    }

    /** The same for the recipient's own clock, if it shows anything else. */
    @Nullable
    String ownHours(Sitting sitting) {
        var start = Zones.local(sitting.start(), own);
        if (start.equals(sitting.localStart())) {
            return null;
        }
        var span = span(start, Zones.local(sitting.end(), own)) + " (" + own + ", UTC" + offset(sitting, own) + ")";
        return start.toLocalDate().equals(sitting.localStart().toLocalDate())
                ? span
                : day(start.toLocalDate()) + ", " + span;
    }

    private static String span(LocalDateTime from, LocalDateTime to) {
        return TIME.format(from) + "–" + TIME.format(to);
    }

    private static String offset(Sitting sitting, ZoneId zone) {
        var offset = Zones.offset(sitting.start(), zone).getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }
}
