package partnerships.plan.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.plan.AgreementEnd;
import partnerships.plan.CadenceWindow;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.Step;
import partnerships.plan.Subject;
import partnerships.plan.Undelivered;
import partnerships.store.document.Stored;

/**
 * A plan, as it is read.
 *
 * @param waitsFor the fact without which nothing can be planned, or OPEN_ENDED: it is stated that there is no end, so nothing is
 *     to come; absent if none is lacking
 * @param renewal of an agreement: what follows its last day, NONE, EXPRESS, TACIT or UNKNOWN; absent otherwise
 */
record PlanView(
        String id,
        long version,
        String kind,
        String subjectId,
        List<String> agreementIds,
        int scheduleVersion,
        @Nullable String waitsFor,
        @Nullable String renewal,
        List<StepView> steps) {

    static PlanView of(Stored<Plan> stored) {
        var plan = stored.aggregate();
        return new PlanView(
                stored.id(),
                stored.version(),
                plan.subject().kind().name(),
                plan.subject().subjectId(),
                plan.subject().agreementIds(),
                plan.scheduleVersion(),
                lacking(plan.subject()),
                plan.subject() instanceof AgreementEnd end
                        ? end.term().renewal().name()
                        : null,
                plan.steps().stream().map(StepView::of).toList());
    }

    private static @Nullable String lacking(Subject subject) {
        return switch (subject) {
            case Meeting meeting when meeting.status() == Meeting.Status.UNSCHEDULED -> "DATE_UNKNOWN";
            case AgreementEnd end when end.status() == AgreementEnd.Status.UNSIGNED -> "NOT_SIGNED";
            case AgreementEnd end when end.term().to().open() -> "OPEN_ENDED";
            case AgreementEnd end when end.term().days().endsFrom().isEmpty() -> "TERM_UNKNOWN";
            case Meeting _, CadenceWindow _, AgreementEnd _, Undelivered _ -> null;
        };
    }

    /**
     * One thing that is to be said at one time.
     *
     * @param since when it should have been said, if that was past when its schedule version was recorded; absent otherwise
     * @param reason why it was not said by itself; absent otherwise
     */
    record StepView(
            int scheduleVersion,
            String rule,
            Instant dueAt,
            @Nullable Instant since,
            @Nullable Instant staleAfter,
            String state,
            @Nullable String reason,
            List<String> merged) {

        static StepView of(Step step) {
            return new StepView(
                    step.scheduleVersion(),
                    step.rule(),
                    step.dueAt(),
                    step.since(),
                    step.staleAfter(),
                    step.state().name(),
                    step.reason(),
                    step.merged());
        }
    }
}
