package partnerships.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.web.NotFound;
import partnerships.directory.Entries;
import partnerships.plan.Anchor;
import partnerships.plan.Category;
import partnerships.plan.Phase;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRule.Timing;
import partnerships.plan.ReminderRule.When;

/**
 * The reminder plan, row by row. Times count for what is planned from now on; recipients and category for every step that fires
 * from now on.
 */
@RestController
@RequestMapping("/v1/reminder-rules")
class ReminderRuleController {

    static final String CODE = "[a-z][a-z0-9-]{1,60}";
    private static final String ONE =
            "(SEATS|SUBSTITUTES|CHAIRS|SECRETARY|OWNER|RESPONSIBLE|RECEIVERS|role:[a-z][a-z0-9-]{1,60})";
    static final String RECIPIENT = ONE + "(>" + ONE + "){0,5}";

    private final Entries<ReminderRule> rules;

    ReminderRuleController(Entries<ReminderRule> rules) {
        this.rules = rules;
    }

    /** Answers the reminder plan, row by row. */
    @GetMapping
    RulesView all() {
        return new RulesView(rules.all().stream().map(RuleView::of).toList());
    }

    /**
     * Answers one row of the reminder plan.
     *
     * @param code code of the rule
     */
    @GetMapping("/{code}")
    RuleView get(@PathVariable @Pattern(regexp = CODE) String code) {
        return rules.find(code).map(RuleView::of).orElseThrow(() -> new NotFound("reminder rule " + code));
    }

    /**
     * Sets one row of the reminder plan.
     *
     * @param code code of the rule
     */
    @PutMapping("/{code}")
    RuleView put(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid RuleRequest request) {
        var rule = request.rule(code);
        rules.put(code, rule);
        return RuleView.of(rule);
    }

    /** The reminder plan. */
    record RulesView(List<RuleView> items) {}

    /** One row of the reminder plan. */
    record RuleView(
            String code,
            When due,
            Phase phase,
            @Nullable When staleAfter,
            @Nullable String series,
            List<String> recipients,
            Category category,
            boolean enabled) {

        static RuleView of(ReminderRule rule) {
            var timing = rule.timing();
            return new RuleView(
                    rule.code(),
                    timing.due(),
                    timing.phase(),
                    timing.staleAfter(),
                    timing.series(),
                    rule.recipients(),
                    rule.category(),
                    rule.enabled());
        }
    }

    /** One row of the reminder plan. */
    record RuleRequest(
            @NotNull @Valid WhenRequest due,
            @NotNull Phase phase,
            @Nullable @Valid WhenRequest staleAfter,
            @Nullable @Pattern(regexp = CODE) String series,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = RECIPIENT) String> recipients,
            @NotNull Category category,
            boolean enabled) {

        ReminderRule rule(String code) {
            var limit = staleAfter == null ? null : staleAfter.when();
            return new ReminderRule(code, new Timing(due.when(), phase, limit, series), recipients, category, enabled);
        }
    }

    /** A time, counted from an anchor. */
    record WhenRequest(
            @NotNull Anchor anchor,
            @Min(-3660) @Max(3660) int days,
            @Min(-100_000) @Max(100_000) int minutes,
            @Nullable LocalTime at) {

        When when() {
            return new When(anchor, days, minutes, at);
        }
    }
}
