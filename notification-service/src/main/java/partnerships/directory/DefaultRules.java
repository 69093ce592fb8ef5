package partnerships.directory;

import static partnerships.plan.Anchor.AGREEMENT_END;
import static partnerships.plan.Anchor.AGREEMENT_EXPIRED;
import static partnerships.plan.Anchor.AGREEMENT_RESUMED;
import static partnerships.plan.Anchor.CONVENING_DEADLINE;
import static partnerships.plan.Anchor.MEETING_AGENDA_CHANGED;
import static partnerships.plan.Anchor.MEETING_CANCELLED;
import static partnerships.plan.Anchor.MEETING_CONVENED;
import static partnerships.plan.Anchor.MEETING_END;
import static partnerships.plan.Anchor.MEETING_MOVED;
import static partnerships.plan.Anchor.MEETING_START;
import static partnerships.plan.Anchor.NOTICE_DEADLINE;
import static partnerships.plan.Anchor.NOTICE_UNDELIVERED;
import static partnerships.plan.Anchor.POST_UNREACHABLE;
import static partnerships.plan.Anchor.WINDOW_BREACHED;
import static partnerships.plan.Anchor.WINDOW_BREACH_REVERSED;
import static partnerships.plan.Anchor.WINDOW_END;
import static partnerships.plan.Phase.ALWAYS;
import static partnerships.plan.Phase.CONVENED;
import static partnerships.plan.Phase.SCHEDULED;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Anchor;
import partnerships.plan.Category;
import partnerships.plan.Phase;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRule.Timing;
import partnerships.plan.ReminderRule.When;

/** The reminder plan that a new system begins with; each row can be changed while it runs. */
public final class DefaultRules {

    private static final When START = new When(MEETING_START, 0, 0, null);
    private static final String ATTENDANCE = "meeting-attendance";
    private static final String SEATS = "SEATS";
    private static final String RECEIVERS = "RECEIVERS";
    private static final String SECRETARY = "SECRETARY";
    private static final String OWNER = "OWNER";
    private static final String LEGAL = "role:legal";
    private static final String FINANCE = "role:finance";
    private static final String FOCAL_POINT = "role:focal-point";
    private static final String PRESIDENTS_OFFICE = "role:presidents-office";
    private static final String WHOEVER_CAN_HELP = "RESPONSIBLE>" + FOCAL_POINT + ">" + PRESIDENTS_OFFICE;

    /** What ended earlier than this was history when it was recorded, and nobody is notified. */
    private static final int HISTORY_AFTER_DAYS = 90;

    private DefaultRules() {}

    public static List<ReminderRule> all() {
        var rules = new ArrayList<ReminderRule>();
        rules.addAll(meetings());
        rules.addAll(countdowns());
        rules.addAll(windows());
        rules.addAll(agreements());
        rules.addAll(undelivered());
        return List.copyOf(rules);
    }

    private static List<ReminderRule> windows() {
        return List.of(
                rule(
                        "window-unplanned",
                        new Timing(days(CONVENING_DEADLINE, -45), ALWAYS, dayAfter(WINDOW_END), null),
                        Category.ALERT,
                        SECRETARY,
                        FOCAL_POINT),
                rule(
                        "window-breached",
                        new Timing(fact(WINDOW_BREACHED), ALWAYS, history(WINDOW_END), null),
                        Category.ALERT,
                        SECRETARY,
                        FOCAL_POINT,
                        PRESIDENTS_OFFICE),
                rule(
                        "window-breach-reversed",
                        new Timing(fact(WINDOW_BREACH_REVERSED), ALWAYS, null, null),
                        Category.REMINDER,
                        RECEIVERS));
    }

    private static List<ReminderRule> agreements() {
        var rules = new ArrayList<ReminderRule>();
        for (int days : new int[] {365, 180, 90, 30}) {
            rules.add(ending("agreement-end-" + days + "d", AGREEMENT_END, days, OWNER, LEGAL, FINANCE));
        }
        rules.add(ending("agreement-end-7d", AGREEMENT_END, 7, OWNER, LEGAL, FINANCE, PRESIDENTS_OFFICE));
        for (int days : new int[] {90, 30}) {
            rules.add(ending("notice-deadline-" + days + "d", NOTICE_DEADLINE, days, OWNER, LEGAL, FINANCE));
        }
        rules.add(ending("notice-deadline-7d", NOTICE_DEADLINE, 7, OWNER, LEGAL, FINANCE, PRESIDENTS_OFFICE));
        rules.add(rule(
                "agreement-expired",
                new Timing(fact(AGREEMENT_EXPIRED), ALWAYS, history(AGREEMENT_END), null),
                Category.ALERT,
                OWNER,
                LEGAL,
                FINANCE));
        rules.add(rule(
                "agreement-resumed",
                new Timing(fact(AGREEMENT_RESUMED), ALWAYS, null, null),
                Category.REMINDER,
                RECEIVERS));
        return rules;
    }

    private static List<ReminderRule> undelivered() {
        return List.of(
                rule(
                        "notice-undelivered",
                        new Timing(fact(NOTICE_UNDELIVERED), ALWAYS, days(NOTICE_UNDELIVERED, 7), null),
                        Category.ALERT,
                        WHOEVER_CAN_HELP),
                rule(
                        "post-unreachable",
                        new Timing(fact(POST_UNREACHABLE), ALWAYS, days(POST_UNREACHABLE, 7), null),
                        Category.ALERT,
                        WHOEVER_CAN_HELP));
    }

    private static List<ReminderRule> meetings() {
        return List.of(
                rule(
                        "meeting-convocation",
                        new Timing(fact(MEETING_CONVENED), CONVENED, START, null),
                        Category.LEGAL_NOTICE,
                        SEATS,
                        "SUBSTITUTES"),
                rule(
                        "meeting-rescheduled",
                        new Timing(fact(MEETING_MOVED), ALWAYS, START, null),
                        Category.LEGAL_NOTICE,
                        SEATS,
                        "SUBSTITUTES",
                        RECEIVERS),
                rule(
                        "meeting-agenda-changed",
                        new Timing(fact(MEETING_AGENDA_CHANGED), CONVENED, START, null),
                        Category.LEGAL_NOTICE,
                        SEATS,
                        "SUBSTITUTES"),
                rule(
                        "meeting-cancelled",
                        new Timing(fact(MEETING_CANCELLED), ALWAYS, START, null),
                        Category.LEGAL_NOTICE,
                        RECEIVERS),
                rule(
                        "meeting-outcome-missing",
                        new Timing(days(MEETING_END, 1), ALWAYS, history(MEETING_END), null),
                        Category.ALERT,
                        SECRETARY));
    }

    private static List<ReminderRule> countdowns() {
        return List.of(
                rule(
                        "meeting-t-30d",
                        new Timing(days(MEETING_START, -30), SCHEDULED, START, null),
                        Category.REMINDER,
                        SECRETARY),
                rule("meeting-t-7d", attendance(days(MEETING_START, -7), START), Category.REMINDER, SEATS),
                rule("meeting-t-2d", attendance(days(MEETING_START, -2), START), Category.REMINDER, SEATS, SECRETARY),
                rule("meeting-t-1d", attendance(days(MEETING_START, -1), START), Category.REMINDER, SEATS, SECRETARY),
                rule(
                        "meeting-t-2h",
                        attendance(new When(MEETING_START, 0, -120, null), new When(MEETING_START, 0, 15, null)),
                        Category.REMINDER,
                        SEATS));
    }

    private static Timing attendance(When due, When staleAfter) {
        return new Timing(due, CONVENED, staleAfter, ATTENDANCE);
    }

    private static ReminderRule ending(String code, Anchor anchor, int days, String... recipients) {
        return rule(code, series(days(anchor, -days), ALWAYS, dayAfter(anchor), anchor), Category.ALERT, recipients);
    }

    private static Timing series(When due, Phase phase, @Nullable When staleAfter, Anchor anchor) {
        return new Timing(due, phase, staleAfter, anchor == AGREEMENT_END ? "agreement-end" : "notice-deadline");
    }

    private static ReminderRule rule(String code, Timing timing, Category category, String... recipients) {
        return new ReminderRule(code, timing, List.of(recipients), category, true);
    }

    private static When fact(Anchor anchor) {
        return new When(anchor, 0, 0, null);
    }

    private static When days(Anchor anchor, int days) {
        return new When(anchor, days, 0, null);
    }

    private static When history(Anchor anchor) {
        return days(anchor, HISTORY_AFTER_DAYS);
    }

    private static When dayAfter(Anchor anchor) {
        return new When(anchor, 1, 0, LocalTime.MIDNIGHT);
    }
}
