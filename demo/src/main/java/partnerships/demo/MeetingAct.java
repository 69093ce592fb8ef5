package partnerships.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.demo.Api.Order;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.JsonNode;

/** The first meeting of the coordination committee with Laâyoune – Sakia El Hamra, from the proposal to the outcome. */
final class MeetingAct {

    private static final String SECRETARY = "secretary";
    private static final String REMINDER = "meeting-t-7d";
    private static final List<String> CONVENED_OR_LATER = List.of("CONVENED", "HELD", "LAPSED");

    private final Stage stage;
    private final Api api;
    private final Narrator narrator;
    private final Bodies bodies;
    private final Dates dates;
    private final Mails mails;
    private final String reference =
            Bodies.json("meeting/propose").path("reference").asString();

    MeetingAct(Stage stage, Api api, Narrator narrator, Bodies bodies, Dates dates) {
        this.stage = stage;
        this.api = api;
        this.narrator = narrator;
        this.bodies = bodies;
        this.dates = dates;
        this.mails = new Mails(stage, api, narrator);
    }

    /** Returns where the meeting stands now, as a token for {@code ?after=}. */
    String position() {
        var meeting = meeting();
        return meeting.path("id").asString() + "@" + meeting.path("version").asLong();
    }

    boolean isHeld() {
        return state().equals("HELD");
    }

    void propose(String committee) {
        narrator.step("The committee's first meeting: proposed, and given a date");
        var known = PartnershipsAct.items(api.get(SECRETARY, Api.COMMITTEES, "/v1/meetings?reference=" + reference));
        if (known.isEmpty()) {
            var body = bodies.filled("meeting/propose", "propose", Map.of("committeeId", committee));
            api.order(SECRETARY, Order.create(Api.COMMITTEES, "/v1/meetings/proposals", body, "demo-" + reference));
            narrator.did("POST /v1/meetings/proposals               " + reference);
        } else {
            narrator.found("proposed as " + reference);
        }
        if (state().equals("DRAFT")) {
            change(
                    "schedule",
                    bodies.filled(
                            "meeting/schedule",
                            "schedule",
                            Map.of(
                                    "firstStart",
                                    dates.firstStart().toString(),
                                    "firstEnd",
                                    dates.firstEnd().toString())));
            narrator.did("POST …/schedule                           " + when());
        } else {
            narrator.found("it has a date: " + when());
        }
        narrator.end();
    }

    void convene() {
        narrator.step("Both presidents must convene; each does so with a token of its own");
        if (CONVENED_OR_LATER.contains(state())) {
            narrator.found("convened by both");
        } else {
            conveneAs("president-rcs");
            refuse();
            conveneAs("president-lsh");
        }
        mails.await("meeting-convocation", meeting());
        narrator.end();
        mails.show("The invitation, as it arrived", "meeting-convocation", meeting());
    }

    private void conveneAs(String account) {
        var answer = api.attempt(
                account, new Order("POST", Api.COMMITTEES, path("convene"), Bodies.of("meeting/convene"), null, null));
        if (!answer.isGood() && !answer.body().path("code").asString("").contains("ALREADY")) {
            throw new Failure(
                    "convening as %s was answered with %d: %s".formatted(account, answer.status(), answer.body()));
        }
        narrator.did("POST …/convene  as %-15s %d, the meeting is %s".formatted(account, answer.status(), state()));
    }

    private void refuse() {
        var answer = api.attempt(
                SECRETARY,
                new Order("POST", Api.COMMITTEES, path("convene"), Bodies.of("meeting/convene"), null, null));
        if (answer.status() != 403) {
            throw new Failure("the secretary, who chairs nothing, was answered with %d: %s"
                    .formatted(answer.status(), answer.body()));
        }
        narrator.did("POST …/convene  as %-15s %d %s"
                .formatted(
                        SECRETARY, answer.status(), answer.body().path("code").asString("")));
    }

    void move() {
        narrator.step("The meeting moves to another day");
        if (meeting()
                .path("schedule")
                .path("localStart")
                .asString()
                .startsWith(dates.moved().toString())) {
            narrator.found("it has moved: " + when());
        } else {
            change(
                    "reschedule",
                    bodies.filled(
                            "meeting/reschedule",
                            "reschedule",
                            Map.of(
                                    "movedStart",
                                    dates.movedStart().toString(),
                                    "movedEnd",
                                    dates.movedEnd().toString())));
            narrator.did("POST …/reschedule                         " + when());
        }
        mails.await("meeting-rescheduled", meeting());
        narrator.end();
        mails.show("The invitation, brought up to date", "meeting-rescheduled", meeting());
    }

    void remind() {
        narrator.step("The business clock moves just past a reminder");
        var due = Instant.parse(step(REMINDER).path("dueAt").asString());
        advance(due.plus(Duration.ofMinutes(1)), "a week before the meeting");
        mails.await(REMINDER, meeting());
        narrator.end();
        mails.show("The reminder", REMINDER, meeting());
    }

    void hold() {
        narrator.step("The meeting is held, and its outcome recorded");
        if (isHeld()) {
            narrator.found("held on " + meeting().path("outcome").path("heldOn").asString());
        } else {
            var end = Instant.parse(meeting().path("schedule").path("end").asString());
            advance(end.plus(Duration.ofMinutes(30)), "half an hour after its end");
            narrator.await("the end of the meeting at committee-service", this::outcomeTaken);
            narrator.did("POST …/record-outcome                     both presidents were there");
        }
        narrator.end();
    }

    /** The services read the clock's offset once a second, so the first answer may be that the meeting has not begun. */
    private boolean outcomeTaken() {
        var order =
                Order.change(Api.COMMITTEES, path("record-outcome"), Bodies.of("meeting/record-outcome"), version());
        var answer = api.attempt(SECRETARY, order);
        if (answer.isGood() || answer.status() == 409 || answer.status() == 412) {
            return answer.isGood();
        }
        throw new Failure("recording the outcome was answered with %d: %s".formatted(answer.status(), answer.body()));
    }

    private void advance(Instant time, String meaning) {
        if (stage.now().isBefore(time)) {
            stage.advanceTo(time);
            narrator.did("the clock shows %s now: %s".formatted(time, meaning));
        } else {
            narrator.found("the clock is past %s: %s".formatted(time, meaning));
        }
    }

    private JsonNode step(String rule) {
        narrator.await("the plan of reminders", () -> plannedStep(rule) != null);
        var step = plannedStep(rule);
        if (step == null) {
            throw new Failure("the plan lost its step " + rule);
        }
        return step;
    }

    private @Nullable JsonNode plannedStep(String rule) {
        long schedule = meeting().path("scheduleVersion").asLong();
        var plans = api.get(
                "staff",
                Api.NOTIFICATIONS,
                "/v1/plans?subjectId=" + meeting().path("id").asString());
        for (JsonNode plan : PartnershipsAct.items(plans)) {
            for (JsonNode step : plan.path("steps")) {
                if (step.path("rule").asString().equals(rule)
                        && step.path("scheduleVersion").asLong() == schedule) {
                    return step;
                }
            }
        }
        return null;
    }

    private void change(String verb, String body) {
        api.order(SECRETARY, Order.change(Api.COMMITTEES, path(verb), body, version()));
    }

    private JsonNode meeting() {
        return PartnershipsAct.items(api.get(SECRETARY, Api.COMMITTEES, "/v1/meetings?reference=" + reference))
                .getFirst();
    }

    private String path(String verb) {
        return "/v1/meetings/" + meeting().path("id").asString() + "/" + verb;
    }

    private long version() {
        return meeting().path("version").asLong();
    }

    private String state() {
        return meeting().path("state").asString();
    }

    private String when() {
        var schedule = meeting().path("schedule");
        return "%s to %s, %s"
                .formatted(
                        schedule.path("localStart").asString(),
                        schedule.path("localEnd").asString(),
                        schedule.path("zone").asString());
    }
}
