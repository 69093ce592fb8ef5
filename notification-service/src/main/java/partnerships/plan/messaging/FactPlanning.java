package partnerships.plan.messaging;

import java.time.ZoneId;
import java.util.function.Supplier;
import partnerships.contracts.CloudEvent;
import partnerships.plan.Plan;
import partnerships.plan.Planning;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.plan.Subject;
import partnerships.plan.SubjectFact;

/** Lets the plan of a subject follow a fact; a plan that is not there yet begins with it. */
final class FactPlanning {

    private final Plans plans;
    private final ReminderRules rules;
    private final ZoneId systemZone;

    FactPlanning(Plans plans, ReminderRules rules, ZoneId systemZone) {
        this.plans = plans;
        this.rules = rules;
        this.systemZone = systemZone;
    }

    /**
     * @param unknown the subject as it is before anything of it is known
     * @param says what the fact says of the subject
     */
    void follow(Subject unknown, CloudEvent fact, SubjectFact says) {
        follow(unknown, fact, () -> says);
    }

    /** Does the same with what is found out inside the decision. */
    void follow(Subject unknown, CloudEvent fact, Supplier<SubjectFact> says) {
        var planning = planning(fact);
        plans.react(
                unknown.planId(),
                fact,
                (current, _) -> current.map(plan -> plan.hear(says.get(), planning))
                        .orElseGet(() -> Plan.begin(unknown, says.get(), planning)));
    }

    /** Does the same for a plan that must be there already; a missing one has nothing to lose. */
    void followIfPlanned(String planId, CloudEvent fact, SubjectFact says) {
        if (plans.find(planId).isPresent()) {
            var planning = planning(fact);
            plans.react(planId, fact, (current, _) -> current.orElseThrow().hear(says, planning));
        }
    }

    Planning planning(CloudEvent fact) {
        return new Planning(rules.all(), systemZone, fact.recordedTime());
    }
}
