package partnerships.mail;

import java.util.Optional;
import partnerships.delivery.Delivery;
import partnerships.mail.LetterWriter.Matter;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.ReminderRules;
import partnerships.plan.Subject;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;

/** Gathers what a delivery's message is written from, as it is now. */
final class Matters {

    private final AggregateStore<Plan, PlanEvent> plans;
    private final CommitteeProfiles committees;
    private final ReminderRules rules;

    Matters(AggregateStore<Plan, PlanEvent> plans, CommitteeProfiles committees, ReminderRules rules) {
        this.plans = plans;
        this.committees = committees;
        this.rules = rules;
    }

    Optional<Matter> find(Delivery delivery) {
        var rule = rules.find(delivery.notice().occasion().rule());
        return plans.find(delivery.notice().about().planId())
                .map(Stored::aggregate)
                .flatMap(plan -> rule.flatMap(row -> switch (plan.subject()) {
                    case AgreementEnd _ -> Optional.of(new Matter(delivery, plan, row, null, true));
                    case Meeting _, CadenceWindow _ ->
                        committeeOf(plan.subject()).map(committee -> new Matter(delivery, plan, row, committee, true));
                }));
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
        boolean announcesIt =
                rules.find(rule).filter(row -> Topic.of(row) == Topic.CANCELLED).isPresent();
        return !plan.subject().concerns() && !announcesIt;
    }

    private Optional<CommitteeProfile> committeeOf(Subject subject) {
        return switch (subject) {
            case Meeting meeting -> committees.find(meeting.committeeId());
            case CadenceWindow window -> committees.find(window.committeeId());
            case AgreementEnd _ -> Optional.empty();
        };
    }
}
