package partnerships.directory;

import java.util.List;
import java.util.Optional;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;

/** The reminder rules, kept as documents; those of the default plan are there from the first start on. */
public final class StoredRules implements ReminderRules {

    private final Entries<ReminderRule> rules;

    public StoredRules(Entries<ReminderRule> rules) {
        this.rules = rules;
    }

    /** Writes the rules of the default plan that are not there; what somebody changed stays as it is. */
    public void seed() {
        DefaultRules.all().forEach(rule -> rules.putIfAbsent(rule.code(), rule));
    }

    @Override
    public List<ReminderRule> all() {
        return rules.all();
    }

    @Override
    public Optional<ReminderRule> find(String code) {
        return rules.find(code);
    }
}
