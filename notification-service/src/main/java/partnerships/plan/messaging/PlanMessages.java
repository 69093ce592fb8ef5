package partnerships.plan.messaging;

import java.util.List;
import java.util.Map;
import partnerships.contracts.ReminderEvents;
import partnerships.contracts.Topics;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.Step;
import partnerships.plan.Undelivered;
import partnerships.store.codec.EventCodec;

/** How a plan's events are published. */
public final class PlanMessages {

    public static final EventCodec<Plan, PlanEvent> CODEC = EventCodec.of(
                    Plan.class, PlanEvent.class, Topics.NOTIFICATIONS)
            .everywhere("planId", Plan::id)
            .everywhere("subjectKind", plan -> plan.subject().kind().name())
            .everywhere("subjectId", plan -> plan.subject().subjectId())
            .everywhere("agreementIds", plan -> plan.subject().agreementIds())
            .value(
                    Meeting.class,
                    it -> it.saidAround("subjectId", "agreementIds")
                            .spread("schedule", "invited", "reasons")
                            .rename("sitting", "schedule")
                            .rename("convened", "convenedAgenda")
                            .rename("change", "reason")
                            .rename("shortNotice", "shortNoticeReason"))
            .value(
                    CadenceWindow.class,
                    it -> it.saidAround("subjectId", "agreementIds").spread("terms"))
            .value(AgreementEnd.class, it -> it.saidAround("subjectId").spread("named", "term"))
            .value(
                    Undelivered.class,
                    it -> it.saidAround("subjectId", "agreementIds")
                            .spread("answersFor", "lost")
                            .rename("reason", "reasonCode"))
            .value(
                    Step.class,
                    it -> it.saidAround("scheduleVersion")
                            .unpublished("reason", null)
                            .unpublished("merged", List.of()))
            .event(
                    PlanEvent.ReminderSubjectNoted.class,
                    ReminderEvents.ReminderSubjectNoted.class,
                    it -> it.oneOf(
                            "subject",
                            Map.of(
                                    Meeting.class, "meeting",
                                    CadenceWindow.class, "window",
                                    AgreementEnd.class, "agreementEnd",
                                    Undelivered.class, "undelivered")))
            .event(PlanEvent.ReminderPlanned.class, ReminderEvents.ReminderPlanned.class)
            .event(PlanEvent.ReminderFired.class, ReminderEvents.ReminderFired.class)
            .event(PlanEvent.ReminderCompleted.class, ReminderEvents.ReminderCompleted.class)
            .event(PlanEvent.ReminderExpired.class, ReminderEvents.ReminderExpired.class)
            .event(PlanEvent.ReminderSuperseded.class, ReminderEvents.ReminderSuperseded.class)
            .event(PlanEvent.ReminderCancelled.class, ReminderEvents.ReminderCancelled.class)
            .build();

    private PlanMessages() {}
}
