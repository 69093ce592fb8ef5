package partnerships.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Delivery;
import partnerships.directory.Contact;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.ReminderRule;
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
     * @param knowsBefore whether the recipient was told what the last move replaced, or nothing at all
     */
    record Matter(
            Delivery delivery,
            Plan plan,
            ReminderRule rule,
            @Nullable CommitteeProfile committee,
            boolean knowsBefore) {

        Matter withoutBefore() {
            return new Matter(delivery, plan, rule, committee, false);
        }

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
        var times = times(wording, to);
        return switch (matter.plan().subject()) {
            case Meeting meeting -> meeting(matter, meeting, to, wording, now);
            case CadenceWindow window -> window(matter, window, wording, times);
            case AgreementEnd end -> agreementEnd(matter, new EndWords(end, wording, times));
        };
    }

    private Letter meeting(Matter matter, Meeting meeting, Contact to, Wording wording, Instant now) {
        var committee = wording.name(Objects.requireNonNull(matter.committee()).name());
        var letter = new MeetingLetter(matter, meeting, wording, times(wording, to));
        var subject = letter.subject(committee);
        var sequence = matter.delivery().notice().calendarSequence();
        var invitation = sequence == null || meeting.sitting().isEmpty()
                ? null
                : new InvitationWriter(organiser)
                        .write(new InvitationWriter.Entry(meeting, sequence, subject, letter.reasons()), to, now);
        return new Letter(subject, ended(letter.lines(committee), matter, wording), invitation);
    }

    private static LocalTimes times(Wording wording, Contact to) {
        return new LocalTimes(wording.locale(), ZoneId.of(to.zone()));
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
