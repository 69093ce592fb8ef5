package partnerships.plan;

import java.util.List;
import java.util.Optional;

/** The reminder rules as they are now. */
public interface ReminderRules {

    List<ReminderRule> all();

    Optional<ReminderRule> find(String code);
}
