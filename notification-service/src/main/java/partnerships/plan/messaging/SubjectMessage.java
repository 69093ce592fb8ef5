package partnerships.plan.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.ReminderEvents.AgreementEndFacts;
import partnerships.contracts.ReminderEvents.MeetingFacts;
import partnerships.contracts.ReminderEvents.ReminderSubjectNoted;
import partnerships.contracts.ReminderEvents.UndeliveredFacts;
import partnerships.contracts.ReminderEvents.WindowFacts;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.Meeting;
import partnerships.plan.PlanEvent;
import partnerships.plan.Seat;
import partnerships.plan.Sitting;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;

/** What a plan knows of its subject, as it is told, and back. */
final class SubjectMessage {

    private SubjectMessage() {}

    static ReminderSubjectNoted noted(String planId, Subject subject, Instant at) {
        return new ReminderSubjectNoted(
                planId,
                subject.kind().name(),
                subject.subjectId(),
                subject.agreementIds(),
                at,
                subject instanceof Meeting meeting ? meeting(meeting) : null,
                subject instanceof CadenceWindow window ? window(window) : null,
                subject instanceof AgreementEnd end ? agreementEnd(end) : null,
                subject instanceof Undelivered undelivered ? undelivered(undelivered) : null);
    }

    static PlanEvent read(ReminderSubjectNoted told) {
        return new PlanEvent.ReminderSubjectNoted(subject(told), told.notedAt());
    }

    private static Subject subject(ReminderSubjectNoted told) {
        if (told.meeting() != null) {
            return meeting(told, told.meeting());
        }
        if (told.window() != null) {
            return window(told, told.window());
        }
        if (told.agreementEnd() != null) {
            return agreementEnd(told, told.agreementEnd());
        }
        if (told.undelivered() != null) {
            return undelivered(told, told.undelivered());
        }
        throw new IllegalArgumentException(
                "a noted subject is a meeting, a window, an agreement's end or a lost message");
    }

    private static MeetingFacts meeting(Meeting meeting) {
        var dates = meeting.schedule();
        return new MeetingFacts(
                meeting.committeeId(),
                meeting.reference(),
                meeting.status().name(),
                dates == null ? null : schedule(dates.sitting()),
                dates == null ? null : schedule(dates.before()),
                dates == null ? null : dates.day(),
                meeting.calendarSequence(),
                meeting.invited().seats().stream()
                        .map(seat -> new MeetingEvents.ExpectedSeat(seat.post(), seat.organisation(), seat.role()))
                        .toList(),
                meeting.invited().agenda(),
                meeting.reasons().change(),
                meeting.reasons().shortNotice(),
                meeting.invited().convened());
    }

    private static Meeting meeting(ReminderSubjectNoted told, MeetingFacts facts) {
        return new Meeting(
                told.subjectId(),
                facts.committeeId(),
                told.agreementIds(),
                facts.reference(),
                Meeting.Status.valueOf(facts.status()),
                facts.day() == null
                        ? null
                        : new Meeting.Dates(facts.day(), sitting(facts.schedule()), sitting(facts.before())),
                facts.calendarSequence(),
                new Meeting.Invited(
                        facts.seats().stream()
                                .map(seat -> new Seat(seat.post(), seat.organisation(), seat.role()))
                                .toList(),
                        facts.agenda(),
                        facts.convenedAgenda() == null ? List.of() : facts.convenedAgenda()),
                new Meeting.Reasons(facts.reason(), facts.shortNoticeReason()));
    }

    private static WindowFacts window(CadenceWindow window) {
        var terms = window.terms();
        return new WindowFacts(
                window.committeeId(),
                terms.from(),
                terms.to(),
                terms.required(),
                terms.informational(),
                terms.noticeDays(),
                window.status().name(),
                window.meetings());
    }

    private static CadenceWindow window(ReminderSubjectNoted told, WindowFacts facts) {
        return new CadenceWindow(
                told.subjectId(),
                facts.committeeId(),
                told.agreementIds(),
                new CadenceWindow.Terms(
                        facts.from(), facts.to(), facts.required(), facts.informational(), facts.noticeDays()),
                CadenceWindow.Status.valueOf(facts.status()),
                facts.meetings());
    }

    private static AgreementEndFacts agreementEnd(AgreementEnd end) {
        var term = end.term();
        return new AgreementEndFacts(
                end.named().reference(),
                end.named().title(),
                end.owner(),
                date(term.from()),
                date(term.to()),
                term.renewal().name(),
                text(term.notice()),
                text(term.duration()),
                end.status().name());
    }

    private static AgreementEnd agreementEnd(ReminderSubjectNoted told, AgreementEndFacts facts) {
        return new AgreementEnd(
                told.subjectId(),
                new AgreementEnd.Named(facts.reference(), facts.title()),
                facts.owner(),
                new AgreementEnd.Term(
                        date(facts.from()),
                        date(facts.to()),
                        AgreementEnd.Renewal.told(facts.renewal()),
                        period(facts.notice()),
                        period(facts.duration())),
                AgreementEnd.Status.valueOf(facts.status()));
    }

    private static AgreementEvents.PartialDate date(PartialDate date) {
        return new AgreementEvents.PartialDate(date.value(), date.qualifier().name());
    }

    private static PartialDate date(AgreementEvents.PartialDate told) {
        return PartialDate.told(told.value(), told.qualifier());
    }

    private static @Nullable String text(@Nullable LegalPeriod period) {
        return period == null ? null : period.value();
    }

    private static @Nullable LegalPeriod period(@Nullable String told) {
        return told == null ? null : new LegalPeriod(told);
    }

    private static UndeliveredFacts undelivered(Undelivered undelivered) {
        var lost = undelivered.lost();
        return new UndeliveredFacts(
                undelivered.answersFor().committeeId(),
                undelivered.answersFor().owner(),
                lost.planId(),
                lost.rule(),
                lost.post(),
                lost.recipient(),
                lost.legalNotice(),
                lost.reason(),
                lost.since(),
                undelivered.status().name());
    }

    private static Undelivered undelivered(ReminderSubjectNoted told, UndeliveredFacts facts) {
        return new Undelivered(
                told.subjectId(),
                told.agreementIds(),
                new Undelivered.AnswersFor(facts.committeeId(), facts.owner()),
                new Undelivered.Lost(
                        facts.planId(),
                        facts.rule(),
                        facts.post(),
                        facts.recipient(),
                        facts.legalNotice(),
                        facts.reasonCode(),
                        facts.since()),
                Undelivered.Status.valueOf(facts.status()));
    }

    private static MeetingEvents.@Nullable Schedule schedule(@Nullable Sitting sitting) {
        return sitting == null
                ? null
                : new MeetingEvents.Schedule(
                        sitting.localStart(),
                        sitting.localEnd(),
                        sitting.zone(),
                        sitting.start(),
                        sitting.end(),
                        sitting.tzdbVersion(),
                        sitting.place(),
                        sitting.link());
    }

    private static @Nullable Sitting sitting(MeetingEvents.@Nullable Schedule schedule) {
        return schedule == null
                ? null
                : new Sitting(
                        schedule.localStart(),
                        schedule.localEnd(),
                        schedule.zone(),
                        schedule.start(),
                        schedule.end(),
                        schedule.tzdbVersion(),
                        schedule.place(),
                        schedule.link());
    }
}
