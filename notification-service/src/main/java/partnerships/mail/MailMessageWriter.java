package partnerships.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import partnerships.plan.Undelivered;
import partnerships.time.Zones;

/** Writes a delivery's message in the recipient's language. */
final class MailMessageWriter {

    private final SenderSettings organiser;
    private final ZoneId systemZone;

    /**
     * @param organiser in whose name invitations go out
     * @param systemZone in which legal days lie
     */
    MailMessageWriter(SenderSettings organiser, ZoneId systemZone) {
        this.organiser = organiser;
        this.systemZone = systemZone;
    }

    /**
     * What a message is written from.
     *
     * @param committee of the meeting or window; absent for an agreement's end
     * @param knowsBefore whether the recipient was notified of what the last move replaced, or of nothing at all
     * @param lost the message that did not arrive, if it is about one and that can still be written
     */
    record Matter(
            Delivery delivery,
            Plan plan,
            ReminderRule rule,
            @Nullable CommitteeProfile committee,
            boolean knowsBefore,
            @Nullable Matter lost) {

        Matter withoutBefore() {
            return new Matter(delivery, plan, rule, committee, false, lost);
        }

        MailTopic topic() {
            return MailTopic.of(rule);
        }

        List<String> merged() {
            return step().map(Step::merged).orElse(List.of());
        }

        private Optional<Step> step() {
            var occasion = delivery.notice().occasion();
            return plan.find(occasion.scheduleVersion(), occasion.rule());
        }

        /** Returns since when it was to be said, if that is a day ago or more: then it says so. */
        Optional<Instant> lateSince(Instant now) {
            var version = delivery.notice().occasion().scheduleVersion();
            return Stream.concat(step().stream(), merged().stream().flatMap(rule -> plan.find(version, rule).stream()))
                    .map(Step::intended)
                    .min(Comparator.naturalOrder())
                    .filter(since -> !since.plus(Duration.ofDays(1)).isAfter(now));
        }

        /** Returns the day up to which it is of use, if that is counted from a date. */
        Optional<LocalDate> lastDay(ZoneId zone) {
            return Optional.ofNullable(rule.timing().staleAfter())
                    .map(limit -> new ReminderRule.When(limit.anchor(), 0, 0, null))
                    .flatMap(limit -> plan.subject().moment(limit, zone))
                    .map(moment -> Zones.date(moment, zone));
        }
    }

    /**
     * @param now the business clock's: what is past by then is not said as if it lay ahead
     * @throws HeaderText.UnsafeText if the subject would break out of its header
     */
    MailMessage write(Matter matter, Contact to, Instant now) {
        var wording = Wording.in(to.language());
        var times = new LocalTimes(wording.locale(), ZoneId.of(to.zone()));
        var style = new Style(wording, times, now, Zones.date(now, systemZone));
        return switch (matter.plan().subject()) {
            case Meeting meeting -> meeting(matter, meeting, to, style);
            case CadenceWindow window -> window(matter, window, style);
            case AgreementEnd end -> agreementEnd(matter, end, style);
            case Undelivered undelivered -> undelivered(matter, undelivered, to, style);
        };
    }

    /**
     * The words and the dates of one recipient, now.
     *
     * @param today where legal days lie
     */
    private record Style(Wording wording, LocalTimes times, Instant now, LocalDate today) {
        String say(String key, Object... words) {
            return wording.say(key, words);
        }
    }

    private MailMessage meeting(Matter matter, Meeting meeting, Contact to, Style style) {
        var committee =
                style.wording().name(Objects.requireNonNull(matter.committee()).name());
        var words = new MeetingWords(matter, meeting, style.wording(), style.times(), style.now());
        var subject = words.subject(committee);
        var sequence = matter.delivery().notice().calendarSequence();
        var invitation = sequence == null || meeting.sitting().isEmpty()
                ? null
                : new InvitationWriter(organiser)
                        .write(
                                new InvitationWriter.Entry(meeting, sequence, subject, words.reasons()),
                                to,
                                style.now());
        return new MailMessage(subject, ended(words.lines(committee), matter, style), invitation);
    }

    private static MailMessage window(Matter matter, CadenceWindow window, Style style) {
        var profile = Objects.requireNonNull(matter.committee());
        var committee = style.wording().name(profile.name());
        var from = style.times().day(window.terms().from());
        var to = style.times().day(window.terms().to());
        boolean tooLate = matter.topic() == MailTopic.UNPLANNED
                && style.today().isAfter(window.terms().to());
        var tense = tooLate ? ".past" : "";
        var opening = style.say(
                matter.topic().opening() + tense,
                committee,
                profile.agreementReference(),
                from,
                to,
                window.terms().required(),
                window.meetings().size());
        return message(matter, style.say(matter.topic().subject() + tense, committee, to), List.of(opening), style);
    }

    private static MailMessage agreementEnd(Matter matter, AgreementEnd end, Style style) {
        if (matter.topic() == MailTopic.EXPIRED || matter.topic() == MailTopic.RESUMED) {
            return concluded(matter, end, style);
        }
        var words = new EndWords(end, style.wording(), style.times(), style.today());
        return message(matter, words.subject(matter.topic()), words.lines(), style);
    }

    /** What time concluded, by the last day that it can have been; or that it does not hold. */
    private static MailMessage concluded(Matter matter, AgreementEnd end, Style style) {
        var lastDay = end.term().days().endsBy().map(style.times()::day).orElse("");
        var reference = end.named().reference();
        var opening = style.say(
                matter.topic().opening(),
                reference,
                style.wording().name(end.named().title()),
                lastDay);
        return message(matter, style.say(matter.topic().subject(), reference, lastDay), List.of(opening), style);
    }

    private MailMessage undelivered(Matter matter, Undelivered undelivered, Contact to, Style style) {
        var lost = undelivered.lost();
        var what = subjectOf(matter.lost(), to, style).orElse(lost.rule());
        var reason = style.wording().has("reason." + lost.reason()) ? lost.reason() : "other";
        var why = style.say("line.reason", style.say("reason." + reason, lost.reason()));
        var post = lost.post();
        if (post == null) {
            var lines = lost(style.say("unsent.opening", what), matter, why, style.say("unsent.do"), style);
            return message(matter, style.say("unsent.subject", what), lines, style);
        }
        var opening = style.say(matter.topic().opening(), post, what);
        var lines = lost(opening, matter, why, style.say("do." + reason, post), style);
        return message(matter, style.say(matter.topic().subject(), post, what), lines, style);
    }

    private static List<String> lost(String opening, Matter matter, String why, String whatToDo, Style style) {
        var lines = new ArrayList<>(List.of(opening));
        if (isPast(matter.lost(), style.now())) {
            lines.add(style.say("line.past"));
        }
        lines.addAll(List.of("", why, style.say("line.do", whatToDo)));
        return lines;
    }

    private static boolean isPast(@Nullable Matter lost, Instant now) {
        return lost != null
                && lost.topic() != MailTopic.OUTCOME_MISSING
                && lost.plan().subject() instanceof Meeting meeting
                && MeetingWords.hasBegun(meeting, now);
    }

    /** What cannot be written is not named: that may be why it did not arrive. */
    private Optional<String> subjectOf(@Nullable Matter lost, Contact to, Style style) {
        try {
            return Optional.ofNullable(lost)
                    .map(message -> write(message, to, style.now()).subject());
        } catch (HeaderText.UnsafeText e) {
            return Optional.empty();
        }
    }

    private static MailMessage message(Matter matter, String subject, List<String> lines, Style style) {
        return new MailMessage(HeaderText.of(subject), ended(lines, matter, style), null);
    }

    private static String ended(List<String> lines, Matter matter, Style style) {
        var all = new ArrayList<>(lines);
        var late = lateness(matter, style);
        if (!matter.merged().isEmpty() || !late.isEmpty()) {
            all.add("");
        }
        if (!matter.merged().isEmpty()) {
            all.add(style.say("line.merged", matter.merged().size()));
        }
        all.addAll(late);
        all.addAll(List.of("", "--", style.say("line.footer"), ""));
        return String.join("\n", all);
    }

    /** Since when it was to be said, and how many days are left. */
    private static List<String> lateness(Matter matter, Style style) {
        var zone = style.times().own();
        var today = matter.plan().subject() instanceof Meeting ? Zones.date(style.now(), zone) : style.today();
        return matter.lateSince(style.now()).stream()
                .flatMap(since -> Stream.concat(
                        Stream.of(style.say("line.late", style.times().day(Zones.date(since, zone)))),
                        matter.lastDay(zone).stream().flatMap(day -> daysLeft(today, day, style))))
                .toList();
    }

    private static Stream<String> daysLeft(LocalDate today, LocalDate lastDay, Style style) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        return left < 0
                ? Stream.empty()
                : Stream.of(style.say("line.left", left, style.times().day(lastDay)));
    }
}
