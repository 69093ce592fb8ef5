package partnerships.mail;

import java.util.Optional;
import partnerships.delivery.Delivery;
import partnerships.mail.MailMessageWriter.Matter;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plan;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.plan.Undelivered;
import partnerships.store.document.Stored;

/** Gathers what a delivery's message is written from, as it is now. */
final class Matters {

    private final Plans plans;
    private final CommitteeProfiles committees;
    private final ReminderRules rules;

    Matters(Plans plans, CommitteeProfiles committees, ReminderRules rules) {
        this.plans = plans;
        this.committees = committees;
        this.rules = rules;
    }

    Optional<Matter> find(Delivery delivery) {
        return matter(
                delivery,
                delivery.notice().about().planId(),
                delivery.notice().occasion().rule());
    }

    private Optional<Matter> matter(Delivery delivery, String planId, String rule) {
        return plans.find(planId)
                .map(Stored::aggregate)
                .flatMap(plan -> rules.find(rule).flatMap(row -> matter(delivery, plan, row)));
    }

    private Optional<Matter> matter(Delivery delivery, Plan plan, ReminderRule rule) {
        var subject = plan.subject();
        var committee = subject.committee().flatMap(committees::find);
        if (committee.isEmpty() && subject.committee().isPresent()) {
            return Optional.empty();
        }
        var lost = subject instanceof Undelivered undelivered
                ? matter(
                        delivery,
                        undelivered.lost().planId(),
                        undelivered.lost().rule())
                : Optional.<Matter>empty();
        return Optional.of(new Matter(delivery, plan, rule, committee.orElse(null), true, lost.orElse(null)));
    }

    /** Tells whether the subject has a newer schedule, or has lost its object, since the delivery's step fired. */
    boolean isOutdated(Delivery delivery) {
        var occasion = delivery.notice().occasion();
        return plans.find(delivery.notice().about().planId())
                .map(Stored::aggregate)
                .filter(plan -> occasion.scheduleVersion() < plan.scheduleVersion() || isOver(plan, occasion.rule()))
                .isPresent();
    }

    private boolean isOver(Plan plan, String rule) {
        return !rules.find(rule).map(plan.subject()::concerns).orElseGet(plan.subject()::concerns);
    }
}
