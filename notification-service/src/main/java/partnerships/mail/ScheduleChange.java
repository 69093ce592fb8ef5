package partnerships.mail;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import partnerships.plan.Sitting;

/** What a move changed; each has its own sentence. */
enum ScheduleChange {
    DAY,
    HOURS,
    /** The local time stands; what it is elsewhere follows other zone rules. */
    RULES,
    PLACE,
    LINK;

    /** Returns all that is different, in the order in which a mail says it. */
    static Set<ScheduleChange> between(Sitting before, Sitting now) {
        var changes = EnumSet.noneOf(ScheduleChange.class);
        if (!days(before).equals(days(now))) {
            changes.add(DAY);
        } else if (!clocks(before).equals(clocks(now))) {
            changes.add(HOURS);
        } else if (!before.start().equals(now.start()) || !before.end().equals(now.end())) {
            changes.add(RULES);
        }
        if (!Objects.equals(before.place(), now.place())) {
            changes.add(PLACE);
        }
        if (!Objects.equals(before.link(), now.link())) {
            changes.add(LINK);
        }
        return changes;
    }

    private static List<LocalDate> days(Sitting sitting) {
        return List.of(sitting.localStart().toLocalDate(), sitting.localEnd().toLocalDate());
    }

    private static List<Object> clocks(Sitting sitting) {
        return List.of(sitting.localStart(), sitting.localEnd(), sitting.zone());
    }

    /** Tells whether any of them is about when the meeting is. */
    static boolean ofTime(Set<ScheduleChange> changes) {
        return changes.contains(DAY) || changes.contains(HOURS) || changes.contains(RULES);
    }

    String sentence() {
        return "change." + name().toLowerCase(Locale.ROOT);
    }

    String subject() {
        return sentence() + ".subject";
    }
}
