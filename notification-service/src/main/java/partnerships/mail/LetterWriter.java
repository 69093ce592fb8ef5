package partnerships.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Delivery;
import partnerships.directory.Contact;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.ReminderRule;
import partnerships.plan.Sitting;
import partnerships.plan.Step;

/** Writes a delivery's message in the recipient's language. */
final class LetterWriter {

    private final SenderSettings organiser;

    /** @param organiser in whose name invitations go out */
    LetterWriter(SenderSettings organiser) {
        this.organiser = organiser;
    }

    /**
     * What a message is written from.
     *
     * @param committee of the meeting or window; absent for an agreement's end
     */
    record Matter(
            Delivery delivery,
            Plan plan,
            ReminderRule rule,
            @Nullable CommitteeProfile committee) {

        Topic topic() {
            return Topic.of(rule);
        }

        List<String> merged() {
            var occasion = delivery.notice().occasion();
            return plan.find(occasion.scheduleVersion(), occasion.rule())
                    .map(Step::merged)
                    .orElse(List.of());
        }
    }

    /**
     * @param now the business clock's, for the invitation's time stamp
     * @throws HeaderText.UnsafeText if the subject would break out of its header
     */
    Letter write(Matter matter, Contact to, Instant now) {
        var wording = Wording.in(to.language());
        var times = new LocalTimes(wording.locale(), ZoneId.of(to.zone()));
        return switch (matter.plan().subject()) {
            case Meeting meeting -> meeting(matter, meeting, to, wording, times, now);
            case CadenceWindow window -> window(matter, window, wording, times);
            case AgreementEnd end -> agreementEnd(matter, new EndWords(end, wording, times));
        };
    }

    private Letter meeting(Matter matter, Meeting meeting, Contact to, Wording wording, LocalTimes times, Instant now) {
        var committee = wording.name(Objects.requireNonNull(matter.committee()).name());
        var sitting = meeting.sitting();
        var day = sitting.map(times::day).orElse("");
        var subject = HeaderText.of(wording.say(matter.topic().subject(), committee, day, meeting.reference()));
        var lines = new ArrayList<String>();
        lines.add(wording.say(matter.topic().opening(), committee, meeting.reference()));
        lines.add("");
        sitting.ifPresent(dates -> lines.addAll(whenAndWhere(dates, wording, times)));
        if (matter.topic() == Topic.MOVED) {
            previous(meeting)
                    .ifPresent(before -> lines.add(wording.say("line.before", times.day(before), times.hours(before))));
        }
        lines.addAll(agenda(meeting, wording));
        var text = ended(lines, matter, wording);
        return new Letter(subject, text, invitation(matter, meeting, to, subject, now));
    }

    private static Optional<Sitting> previous(Meeting meeting) {
        return Optional.ofNullable(meeting.schedule()).map(Meeting.Dates::before);
    }

    private static List<String> whenAndWhere(Sitting sitting, Wording wording, LocalTimes times) {
        var lines = new ArrayList<String>();
        lines.add(wording.say("line.day", times.day(sitting)));
        lines.add(wording.say("line.hours", times.hours(sitting)));
        var own = times.ownHours(sitting);
        if (own != null) {
            lines.add(wording.say("line.ownHours", own));
        }
        if (sitting.place() != null) {
            lines.add(wording.say("line.place", sitting.place()));
        }
        if (sitting.link() != null) {
            lines.add(wording.say("line.link", sitting.link()));
        }
        return lines;
    }

    private static List<String> agenda(Meeting meeting, Wording wording) {
        var points = meeting.invited().agenda();
        if (points.isEmpty() || meeting.status() == Meeting.Status.CANCELLED) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", wording.say("line.agenda")));
        points.forEach(point -> lines.add("  - " + point));
        return lines;
    }

    private Letter.@Nullable Invitation invitation(
            Matter matter, Meeting meeting, Contact to, String summary, Instant now) {
        var sequence = matter.delivery().notice().calendarSequence();
        return sequence == null || meeting.sitting().isEmpty()
                ? null
                : new InvitationWriter(organiser).write(meeting, sequence, to, summary, now);
    }

    private static Letter window(Matter matter, CadenceWindow window, Wording wording, LocalTimes times) {
        var profile = Objects.requireNonNull(matter.committee());
        var committee = wording.name(profile.name());
        var from = times.day(window.terms().from());
        var to = times.day(window.terms().to());
        var lines = new ArrayList<String>();
        lines.add(wording.say(
                matter.topic().opening(),
                committee,
                profile.agreementReference(),
                from,
                to,
                window.terms().required(),
                window.meetings().size()));
        return new Letter(
                HeaderText.of(wording.say(matter.topic().subject(), committee, to)),
                ended(lines, matter, wording),
                null);
    }

    private static Letter agreementEnd(Matter matter, EndWords words) {
        var subject = HeaderText.of(words.subject(matter.topic()));
        return new Letter(subject, ended(words.lines(), matter, words.wording()), null);
    }

    private static String ended(List<String> lines, Matter matter, Wording wording) {
        var all = new ArrayList<>(lines);
        if (!matter.merged().isEmpty()) {
            all.addAll(List.of("", wording.say("line.merged", matter.merged().size())));
        }
        all.addAll(List.of("", "--", wording.say("line.footer"), ""));
        return String.join("\n", all);
    }
}
