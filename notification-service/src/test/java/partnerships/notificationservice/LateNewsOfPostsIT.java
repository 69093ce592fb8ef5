package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static partnerships.notificationservice.Told.seat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import partnerships.contracts.MeetingData.PostVersion;
import partnerships.plan.CommitteeProfiles;
import partnerships.testkit.rig.TestContact;
import tools.jackson.databind.json.JsonMapper;

/** Posts come on other partitions than meetings: what is heard of a post after a convocation that relied on it. */
class LateNewsOfPostsIT extends RunningService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Told told = new Told(RIG, CLOCK);

    @Autowired
    private CommitteeProfiles committees;

    /** The step is tried again after half a minute. */
    @Test
    void aPostThatIsHeardOfLaterThanTheConvocationIsNotTakenForVacant() {
        CLOCK.set("2026-11-24T10:00:00Z");
        var person = person("person-late");
        var desk = TestContact.invent();
        put("/v1/posts/LATE/SECRETARY/mailbox", contact("", desk));
        put("/v1/roles/secretary-late", "{\"post\": \"LATE/SECRETARY\"}");
        var committee = UUID.randomUUID().toString();
        told.committee(committee, "agreement", seat("LATE/PRESIDENT", "late"), seat("LATE/SECRETARY", "late"));
        await().atMost(PATIENCE).until(() -> committees.find(committee).isPresent());
        var meeting = Told.Meeting.of(committee, "LATE/PRESIDENT", "LATE/SECRETARY");
        told.scheduled(meeting, "2027-01-20T10:00");

        told.convened(meeting, "2027-01-20T10:00", List.of(new PostVersion("LATE/PRESIDENT", 2)));
        mails(desk, 1);
        assertThat(outcomes(meeting)).hasSize(1).allMatch(outcome -> outcome.startsWith("LATE/SECRETARY "));
        told.post("LATE/PRESIDENT");
        told.holder("LATE/PRESIDENT", "person-late");

        mails(person, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes(meeting))
                        .containsExactlyInAnyOrder("LATE/SECRETARY SENT", "LATE/PRESIDENT SENT"));
        assertThat(RIG.mail().rawByImap(desk.address())).hasSize(1);
    }

    private TestContact person(String id) {
        var person = TestContact.invent();
        put(
                "/v1/people/" + id,
                contact("\"name\": \"" + person.name() + "\", ", person).replace("address", "mail"));
        return person;
    }

    private static String contact(String more, TestContact contact) {
        return "{%s\"address\": \"%s\", \"language\": \"fr\", \"zone\": \"Africa/Casablanca\"}"
                .formatted(more, contact.address());
    }

    private void put(String path, String body) {
        assertThat(status(HttpMethod.PUT, path, staff(), body)).isBetween(200, 204);
    }

    private static void mails(TestContact to, int atLeast) {
        await().atMost(PATIENCE).until(() -> RIG.mail().rawByImap(to.address()).size() >= atLeast);
    }

    private List<String> outcomes(Told.Meeting meeting) {
        var items =
                JSON.readTree(view("/v1/deliveries?subjectId=" + meeting.id())).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at("/to/post").asString() + " "
                        + item.at("/outcome/state").asString())
                .toList();
    }
}
