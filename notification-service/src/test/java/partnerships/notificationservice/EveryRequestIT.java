package partnerships.notificationservice;

import static org.awaitility.Awaitility.await;
import static partnerships.notificationservice.Told.seat;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;
import partnerships.testkit.requests.AccessMatrix;
import partnerships.testkit.requests.EveryCommand;
import partnerships.testkit.requests.MappedRoutes;
import partnerships.testkit.rig.TestContact;
import tools.jackson.databind.json.JsonMapper;

/** Each request that this service takes, made by everybody who might and with everything that no body may be: see who-may.md. */
class EveryRequestIT extends RunningService implements EveryCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext service;

    private Map<String, String> things = Map.of();

    @BeforeAll
    void makeTheThings() {
        var told = new Told(RIG, CLOCK);
        var committee = UUID.randomUUID().toString();
        told.committee(committee, "agreement", seat("RCS/MATRIX", "rcs"));
        var meeting = Told.Meeting.of(committee, "RCS/MATRIX");
        status(HttpMethod.PUT, "/v1/roles/matrix", staff(), "{\"post\": \"RCS/MATRIX\"}");
        told.scheduled(meeting, "2027-01-20T10:00");
        told.convened(meeting, "2027-01-20T10:00");
        var plan = first("/v1/plans?subjectId=" + meeting.id());
        var delivery = first("/v1/deliveries?subjectId=" + meeting.id());
        var rule = """
                {"due": {"anchor": "MEETING_START", "days": -7, "minutes": 0}, "phase": "CONVENED", "series": "s1",
                 "recipients": ["SEATS"], "category": "REMINDER", "enabled": true}
                """;
        status(HttpMethod.PUT, "/v1/reminder-rules/matrix", staff(), rule);
        things = named(meeting.id(), plan, delivery);
        await().until(this::settled);
    }

    private static Map<String, String> named(String subject, String plan, String delivery) {
        var person = TestContact.invent();
        return AccessMatrix.withOperations(
                "notification-service.committeeFacts",
                Map.of(
                        "subject",
                        subject,
                        "plans",
                        plan,
                        "deliveries",
                        delivery,
                        "person",
                        "person-1",
                        "people",
                        "person-1",
                        "name",
                        person.name(),
                        "address",
                        person.address(),
                        "roles",
                        "matrix",
                        "reminder-rules",
                        "matrix",
                        "posts/",
                        "RCS/MATRIX"));
    }

    private String first(String path) {
        return await().until(() -> JSON.readTree(view(path)).at("/items/0/id").asString(), id -> !id.isEmpty());
    }

    @Override
    public Set<String> mapped() {
        return MappedRoutes.of(service);
    }

    @Override
    public AccessMatrix matrix() {
        return new AccessMatrix(RIG, port(), things, new AccessMatrix.Parties("lsh", "afd"));
    }

    @Override
    public MongoDatabase database() {
        return mongo.getDb();
    }

    @Override
    public Map<Integer, Long> endOffsets() {
        return RIG.endOffsets(Topics.NOTIFICATIONS);
    }
}
