package partnerships.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * With what a plan is made.
 *
 * @param zone the system's, in which legal dates lie
 * @param recordedAt when the fact that is planned for was recorded
 */
public record Planning(List<ReminderRule> rules, ZoneId zone, Instant recordedAt) {

    public Planning {
        rules = List.copyOf(rules);
    }
}
