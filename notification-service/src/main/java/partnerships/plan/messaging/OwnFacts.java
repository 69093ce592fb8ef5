package partnerships.plan.messaging;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.NotificationEvents;
import partnerships.contracts.ReminderEvents;
import partnerships.contracts.Required;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryOutcome;
import partnerships.delivery.Notice;
import partnerships.plan.AgreementEnd;
import partnerships.plan.Category;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plan;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.plan.Step;
import partnerships.plan.StepAudience;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;
import partnerships.plan.Undelivered.AnswersFor;
import partnerships.plan.Undelivered.Lost;
import partnerships.plan.UndeliveredFact;
import partnerships.store.document.Stored;
import partnerships.store.inbox.FactHandler;

/**
 * Follows what becomes of steps and deliveries: a legal notice that does not arrive, or never became deliveries, and a post at which
 * nobody can be reached, have plans of their own, whose steps tell those who can help. An alert about them that is lost too goes to the
 * next who can be notified.
 */
public final class OwnFacts implements FactHandler {

    private static final Set<String> NOBODY_THERE = Set.of("POST_VACANT", "NO_ADDRESS");

    private final Plans plans;
    private final Deliveries deliveries;
    private final CommitteeProfiles committees;
    private final ReminderRules rules;
    private final StepAudience audience;
    private final FactPlanning planning;
    private final Counts counts;

    /**
     * What operators see, whoever else is notified.
     *
     * @param notice called for each legal notice that did not reach a recipient, or became no message to anybody
     * @param alert called for each alert about it that did not reach its recipient either
     */
    public record Counts(Runnable notice, Runnable alert) {}

    public OwnFacts(
            Plans plans,
            Deliveries deliveries,
            CommitteeProfiles committees,
            ReminderRules rules,
            StepAudience audience,
            Counts counts) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.committees = committees;
        this.rules = rules;
        this.audience = audience;
        // Whatever counts from a lost message is counted in hours: its zone does not matter.
        this.planning = new FactPlanning(plans, rules, ZoneOffset.UTC);
        this.counts = counts;
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case NotificationEvents.NotificationFailed.TYPE ->
                lost(fact, EventJson.read(fact.data(), Reason.class).reasonCode());
            case NotificationEvents.NotificationSuppressed.TYPE ->
                suppressed(fact, EventJson.read(fact.data(), Reason.class).reasonCode());
            case NotificationEvents.NotificationDelayed.TYPE -> lost(fact, "WAITING");
            case NotificationEvents.NotificationSent.TYPE -> settled(fact);
            case ReminderEvents.ReminderExpired.TYPE -> expired(fact, EventJson.read(fact.data(), Expired.class));
            case ReminderEvents.ReminderCancelled.TYPE -> cancelled(fact, EventJson.read(fact.data(), Cancelled.class));
            default -> {}
        }
    }

    /** What is superseded is said by a newer message. */
    private void suppressed(CloudEvent fact, String reason) {
        if (reason.equals("SUPERSEDED")) {
            settled(fact);
        } else {
            lost(fact, reason);
        }
    }

    private void expired(CloudEvent fact, Expired step) {
        unsent(fact, step.scheduleVersion(), List.of(step.rule()), step.reason());
    }

    /** What is cancelled because its subject took place without it came too late, as what expired did. */
    private void cancelled(CloudEvent fact, Cancelled steps) {
        if (steps.reason().equals("SUBJECT_DONE")) {
            unsent(fact, steps.scheduleVersion(), steps.rules(), "STALE");
        }
    }

    /** What was for several and became no deliveries is reported once for all of them; what concerns nobody is missed by nobody. */
    private void unsent(CloudEvent fact, int version, List<String> steps, String reason) {
        var legal = steps.stream().filter(this::isLegal).toList();
        if (legal.isEmpty()) {
            return;
        }
        plans.find(fact.subject())
                .map(Stored::aggregate)
                .filter(plan -> !(plan.subject() instanceof Undelivered))
                .ifPresent(plan -> legal.stream()
                        .flatMap(rule -> plan.find(version, rule).stream())
                        .filter(step -> audience.isAnybody(plan, step, fact.recordedTime()))
                        .forEach(step -> unsent(plan, step, reason, fact)));
    }

    private boolean isLegal(String rule) {
        return rules.find(rule)
                .filter(row -> row.category() == Category.LEGAL_NOTICE)
                .isPresent();
    }

    private void unsent(Plan plan, Step step, String reason, CloudEvent fact) {
        var lost = new Lost(plan.id(), step.rule(), null, null, true, reason, fact.recordedTime());
        var subject = plan.subject();
        var id = String.join("/", subject.subjectId(), step.rule(), Integer.toString(step.scheduleVersion()));
        alert(id, subject.agreementIds(), lost, fact);
    }

    private void settled(CloudEvent fact) {
        planning.followIfPlanned(
                Subject.planId(Subject.Kind.UNDELIVERED, fact.subject()), fact, new UndeliveredFact.MessageSettled());
    }

    private void lost(CloudEvent fact, String reason) {
        var notice = deliveries.find(fact.subject()).map(Stored::aggregate).map(Delivery::notice);
        if (notice.isEmpty()) {
            return;
        }
        var what = notice.get();
        if (what.about().kind().equals(Subject.Kind.UNDELIVERED.name())) {
            planning.followIfPlanned(what.about().planId(), fact, new UndeliveredFact.AlertLost());
            counts.alert().run();
        } else if (what.isLegal()) {
            follow(fact.subject(), what, reason, fact);
        } else if (NOBODY_THERE.contains(reason) && !isAlertedOfANotice(what)) {
            follow(matterOf(what, fact), what, reason, fact);
        }
    }

    /** A seat or an owner is missed by each meeting or agreement; a post that only a role names, by all of them: once a month. */
    private String matterOf(Notice notice, CloudEvent fact) {
        var post = notice.to().post();
        var answersFor = answersFor(notice.about().planId());
        boolean own = post.equals(answersFor.owner())
                || Optional.ofNullable(answersFor.committeeId()).flatMap(committees::find).stream()
                        .anyMatch(committee -> committee.isServedBy(post));
        var matter = own ? notice.about().subjectId() : month(fact);
        return matter + "/" + post;
    }

    private static String month(CloudEvent fact) {
        return fact.recordedTime().toString().substring(0, "2026-11".length());
    }

    /** Whoever was alerted that a legal notice did not reach the post need not be alerted of each reminder. */
    private boolean isAlertedOfANotice(Notice notice) {
        return deliveries.about(notice.about().subjectId()).stream()
                .map(Stored::aggregate)
                .filter(other -> other.notice().isLegal()
                        && other.notice().to().post().equals(notice.to().post()))
                .anyMatch(other -> other.outcome() instanceof DeliveryOutcome.Suppressed(var reason, var _)
                        && NOBODY_THERE.contains(reason));
    }

    private void follow(String subjectId, Notice notice, String reason, CloudEvent fact) {
        var lost = new Lost(
                notice.about().planId(),
                notice.occasion().rule(),
                notice.to().post(),
                notice.to().recipient(),
                notice.isLegal(),
                reason,
                fact.recordedTime());
        alert(subjectId, notice.about().agreementIds(), lost, fact);
    }

    private void alert(String subjectId, List<String> agreementIds, Lost lost, CloudEvent fact) {
        var unknown =
                new Undelivered(subjectId, agreementIds, answersFor(lost.planId()), lost, Undelivered.Status.UNTOLD);
        if (lost.legalNotice() && plans.find(unknown.planId()).isEmpty()) {
            counts.notice().run();
        }
        planning.follow(unknown, fact, new UndeliveredFact.MessageLost(lost));
    }

    private AnswersFor answersFor(String planId) {
        var subject = plans.find(planId).map(Stored::aggregate).map(Plan::subject);
        return new AnswersFor(
                subject.flatMap(Subject::committee).orElse(null),
                subject.map(about -> about instanceof AgreementEnd end ? end.owner() : null)
                        .orElse(null));
    }

    record Expired(int scheduleVersion, String rule, String reason) {
        Expired {
            Required.all(rule, reason);
        }
    }

    record Cancelled(int scheduleVersion, List<String> rules, String reason) {
        Cancelled {
            Required.all(rules, reason);
        }
    }

    record Reason(String reasonCode) {
        Reason {
            Required.all(reasonCode);
        }
    }
}
