package partnerships.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.plan.Meeting;
import partnerships.plan.Sitting;

/** What a message about a meeting says, line by line. */
final class MeetingWords {

    private final MailTopic topic;
    private final Meeting meeting;
    private final Wording wording;
    private final LocalTimes times;
    private final @Nullable Sitting before;
    private final Set<ScheduleChange> changes;
    private final boolean begun;

    /** @param times in the recipient's words and zone */
    MeetingWords(MailMessageWriter.Matter matter, Meeting meeting, Wording wording, LocalTimes times, Instant now) {
        this.topic = matter.topic();
        this.meeting = meeting;
        this.wording = wording;
        this.times = times;
        var sitting = meeting.sitting().orElse(null);
        var schedule = meeting.schedule();
        this.before = topic == MailTopic.MOVED && matter.knowsBefore() && sitting != null && schedule != null
                ? schedule.before()
                : null;
        this.changes = before == null || sitting == null ? Set.of() : ScheduleChange.between(before, sitting);
        this.begun = topic != MailTopic.OUTCOME_MISSING && hasBegun(meeting, now);
    }

    /** Tells whether the time at which it begins, or was to begin, is past. */
    static boolean hasBegun(Meeting meeting, Instant now) {
        return meeting.sitting()
                .filter(sitting -> !now.isBefore(sitting.start()))
                .isPresent();
    }

    /** @throws HeaderText.UnsafeText if it would break out of its header */
    String subject(String committee) {
        var day = meeting.sitting().map(times::days).orElse("");
        var key = changes.size() == 1 ? changes.iterator().next().subject() : topic.subject();
        return HeaderText.of(wording.say(key, committee, day, meeting.reference()));
    }

    List<String> lines(String committee) {
        var lines = new ArrayList<String>();
        lines.addAll(opening(committee));
        changes.forEach(change -> lines.add(wording.say(change.sentence())));
        lines.add("");
        meeting.sitting().ifPresent(sitting -> {
            lines.addAll(when(sitting));
            lines.addAll(
                    where("line.place", sitting.place(), before == null ? null : before.place(), ScheduleChange.PLACE));
            lines.addAll(
                    where("line.link", sitting.link(), before == null ? null : before.link(), ScheduleChange.LINK));
        });
        lines.addAll(reasons());
        if (topic == MailTopic.AGENDA_CHANGED) {
            lines.addAll(agendaChanges());
        }
        lines.addAll(agenda());
        return lines;
    }

    /** What is near cannot have begun; everything else is said all the same, with that. */
    private List<String> opening(String committee) {
        boolean nearNoMore = begun && topic == MailTopic.REMINDER;
        var opening =
                wording.say(nearNoMore ? "reminder.opening.past" : topic.opening(), committee, meeting.reference());
        return begun && !nearNoMore ? List.of(opening, wording.say("line.past")) : List.of(opening);
    }

    /** What the convocation did not say, and what it said and holds no longer. */
    private List<String> agendaChanges() {
        var invited = meeting.invited();
        var lines = new ArrayList<String>();
        if (!invited.added().isEmpty()) {
            lines.addAll(List.of("", wording.say("line.added")));
            invited.added().forEach(point -> lines.add("  + " + point));
        }
        if (!invited.removed().isEmpty()) {
            lines.addAll(List.of("", wording.say("line.removed")));
            invited.removed().forEach(point -> lines.add("  - " + point));
        }
        if (lines.isEmpty()) {
            boolean same = invited.agenda().equals(invited.convened());
            lines.addAll(List.of("", wording.say(same ? "line.sameAgenda" : "line.otherOrder")));
        }
        return lines;
    }

    private List<String> when(Sitting sitting) {
        var then = ScheduleChange.ofTime(changes) ? before : null;
        boolean own = times.differ(sitting) || (then != null && times.differ(then));
        var lines = new ArrayList<String>();
        lines.add(wording.say("line.day", times.days(sitting)));
        lines.add(wording.say("line.hours", times.hours(sitting)));
        if (own) {
            lines.add(wording.say("line.ownHours", times.ownHours(sitting)));
        }
        if (then != null) {
            lines.add(wording.say("line.before", times.whole(then)));
        }
        if (then != null && own) {
            lines.add(wording.say("line.ownHours.before", times.ownHours(then)));
        }
        return lines;
    }

    /** A place or link that is gone is said to be none. */
    private List<String> where(String key, @Nullable String now, @Nullable String then, ScheduleChange change) {
        var lines = new ArrayList<String>();
        boolean changed = changes.contains(change);
        if (now != null || changed) {
            lines.add(wording.say(key, now == null ? wording.say("word.none") : now));
        }
        if (changed) {
            lines.add(wording.say(key + ".before", then == null ? wording.say("word.none") : then));
        }
        return lines;
    }

    /** Returns why, as far as a reason was given for what the message tells. */
    List<String> reasons() {
        var lines = new ArrayList<String>();
        var given = meeting.reasons();
        if (given.change() != null && (topic == MailTopic.MOVED || topic == MailTopic.CANCELLED)) {
            lines.add(wording.say("line.reason", given.change()));
        }
        if (given.shortNotice() != null && (topic == MailTopic.MOVED || topic == MailTopic.CONVENED)) {
            lines.add(wording.say("line.shortNoticeReason", given.shortNotice()));
        }
        return lines;
    }

    private List<String> agenda() {
        var points = meeting.invited().agenda();
        if (points.isEmpty() || meeting.status() == Meeting.Status.CANCELLED) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", wording.say("line.agenda")));
        points.forEach(point -> lines.add("  - " + point));
        return lines;
    }
}
