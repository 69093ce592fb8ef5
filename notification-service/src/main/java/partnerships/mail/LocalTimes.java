package partnerships.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
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

    /** The day of a meeting, or the first and the last. */
    String days(Sitting sitting) {
        var first = sitting.localStart().toLocalDate();
        var last = sitting.localEnd().toLocalDate();
        return first.equals(last) ? day(first) : day(first) + " – " + day(last);
    }

    /** From when to when, as the clocks at the meeting show it: {@code 10:00–12:30 (Africa/Casablanca, UTC+00:00)}. */
    String hours(Sitting sitting) {
        return span(sitting.localStart(), sitting.localEnd())
                + inZone(
                        sitting.zone(),
                        offset(sitting.localStart(), sitting.start()),
                        offset(sitting.localEnd(), sitting.end()));
    }

    /** Day and hours in one. */
    String whole(Sitting sitting) {
        boolean oneDay =
                sitting.localStart().toLocalDate().equals(sitting.localEnd().toLocalDate());
        return oneDay ? days(sitting) + ", " + hours(sitting) : hours(sitting);
    }

    /** Tells whether the recipient's own clock shows anything else. */
    boolean differ(Sitting sitting) {
        return !Zones.local(sitting.start(), own).equals(sitting.localStart())
                || !Zones.local(sitting.end(), own).equals(sitting.localEnd());
    }

    /** The same for the recipient's own clock; with its day where that is another one. */
    String ownHours(Sitting sitting) {
        var start = Zones.local(sitting.start(), own);
        var end = Zones.local(sitting.end(), own);
        var span = span(start, end) + inZone(own.getId(), offset(start, sitting.start()), offset(end, sitting.end()));
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        boolean asThere = start.toLocalDate().equals(sitting.localStart().toLocalDate())
                && end.toLocalDate().equals(sitting.localEnd().toLocalDate());
        return sameDay && !asThere ? day(start.toLocalDate()) + ", " + span : span;
    }

    /** Hours of one day; of several, each with its day. */
    private String span(LocalDateTime from, LocalDateTime to) {
        return from.toLocalDate().equals(to.toLocalDate())
                ? TIME.format(from) + "–" + TIME.format(to)
                : day(from.toLocalDate()) + ", " + TIME.format(from) + " – " + day(to.toLocalDate()) + ", "
                        + TIME.format(to);
    }

    /** The clocks may change while a meeting lasts. */
    private static String inZone(String zone, String first, String last) {
        return " (" + zone + ", UTC" + first + (first.equals(last) ? "" : ", UTC" + last) + ")";
    }

    /** By the zone rules that the instant was derived with. */
    private static String offset(LocalDateTime local, Instant at) {
        var seconds = Duration.between(at, local.toInstant(ZoneOffset.UTC)).toSeconds();
        var offset = ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds)).getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }
}
