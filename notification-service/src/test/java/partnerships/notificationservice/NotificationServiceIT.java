package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static partnerships.notificationservice.Told.seat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import partnerships.contracts.AgreementData;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Topics;
import partnerships.directory.KnownPosts;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.mail.Attempts;
import partnerships.plan.CommitteeProfiles;
import partnerships.testkit.queries.Copies;
import partnerships.testkit.queries.QueryCosts;
import partnerships.testkit.queries.Questions;
import partnerships.testkit.rig.TestContact;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real servers: facts in, mail out, everything readable. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"partnerships.mail.first-pause=200ms", "partnerships.mail.longest-pause=400ms"})
class NotificationServiceIT {

    private static final TestRig RIG = TestRig.of(NotificationServiceIT.class);
    private static final SettableClock CLOCK = new SettableClock("2026-11-24T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Told told = new Told(RIG, CLOCK);

    @Autowired
    private Attempts attempts;

    @Autowired
    private CommitteeProfiles profiles;

    @Autowired
    private KnownPosts posts;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @TestConfiguration
    static class MovedClock {
        @Bean
        InstantSource businessClock() {
            return CLOCK;
        }
    }

    @Test
    void aMeetingIsConvenedMovedRemindedOfAndCancelledInEverybodysCalendar() throws Exception {
        CLOCK.set("2026-11-24T10:00:00Z");
        var person = TestContact.invent();
        var holder = personHolding("LSH/PRESIDENT", person, "en", "Europe/Paris");
        var mailbox = mailboxOf("RCS/PRESIDENT");
        post("RCS/VICE");
        var committee = UUID.randomUUID().toString();
        established(committee, "agreement", seat("RCS/PRESIDENT", "rcs"), seat("LSH/PRESIDENT", "lsh"));
        var meeting = Told.Meeting.of(committee, "RCS/PRESIDENT", "LSH/PRESIDENT", "RCS/VICE");
        told.scheduled(meeting, "2027-01-20T10:00");

        told.convened(meeting, "2027-01-20T10:00");
        var request = calendarAt(person.address(), 1);
        told.moved(meeting, "2027-01-20T10:00", "2027-02-03T11:00", 2);
        var update = calendarAt(person.address(), 2);
        CLOCK.set("2027-01-27T11:00:00Z");
        var reminder = mailAt(person.address(), 3);
        told.cancelled(meeting, "2027-02-03T11:00", 2);
        var cancel = calendarAt(person.address(), 4);

        assertThat(request).isEqualTo(invitation("REQUEST", meeting, 0, "20270120T100000Z"));
        assertThat(update).isEqualTo(invitation("REQUEST", meeting, 1, "20270203T110000Z"));
        assertThat(cancel).isEqualTo(invitation("CANCEL", meeting, 2, "20270203T110000Z"));
        assertThat(reminder.getSubject()).isEqualTo("Reminder: Coordination committee, Wednesday, February 3, 2027");
        assertThat(reminder.getContent().toString())
                .contains("Time: 11:00–13:00 (Africa/Casablanca, UTC+00:00)")
                .contains("Your time: 12:00–14:00 (Europe/Paris, UTC+01:00)");
        assertThat(mailAt(mailbox.address(), 1).getSubject())
                .isEqualTo("Convocation : Comité de coordination, mercredi 20 janvier 2027");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reasons(meeting.id()))
                        .contains(
                                "RCS/VICE meeting-convocation SUPPRESSED POST_VACANT",
                                "LSH/PRESIDENT meeting-convocation SENT null",
                                "LSH/PRESIDENT meeting-rescheduled SENT null",
                                "LSH/PRESIDENT meeting-t-7d SENT null",
                                "LSH/PRESIDENT meeting-cancelled SENT null"));
        nobodyIsNamed(person, holder);
        aPartysUserSeesWhatWasSentToThatUserAlone(meeting, holder);
    }

    private void aPartysUserSeesWhatWasSentToThatUserAlone(Told.Meeting meeting, String holder) {
        var token = RIG.tokens().partyToken(holder, "lsh", "notifications:read");
        var all = JSON.readTree(get("/v1/deliveries?subjectId=" + meeting.id())).path("items");

        var own = JSON.readTree(get("/v1/deliveries?subjectId=" + meeting.id(), token))
                .path("items");

        assertThat(all).hasSizeGreaterThan(own.size());
        assertThat(own)
                .hasSize(4)
                .allMatch(item -> item.at("/to/recipient").asString().equals(holder));
        for (var item : all) {
            String id = item.path("id").asString();
            boolean isOwn = item.at("/to/recipient").asString().equals(holder);
            client(HttpMethod.GET, "/v1/deliveries/" + id, token)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(isOwn ? 200 : 404);
            client(HttpMethod.GET, "/v1/deliveries?subjectId=x&after=" + id + "@1", token)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(isOwn ? 200 : 503);
        }
        client(HttpMethod.GET, "/v1/deliveries?subjectId=x&after=" + meeting.id() + "@1", token)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Told.Meeting convened(Told.Meeting meeting) {
        told.scheduled(meeting, "2027-01-20T10:00");
        told.convened(meeting, "2027-01-20T10:00");
        return meeting;
    }

    /** Counted by the database over a few hundred documents of each kind. */
    @Test
    void everythingThatCanBeAskedIsFoundThroughAnIndex() {
        CLOCK.set("2026-11-24T10:00:00Z");
        var holder = personHolding("IDX/PRESIDENT", TestContact.invent(), "en", "Europe/Paris");
        var committee = UUID.randomUUID().toString();
        established(committee, "agreement", seat("IDX/PRESIDENT", "idx"), seat("IDX/VICE", "idx"));
        var meeting = convened(Told.Meeting.of(committee, "IDX/PRESIDENT", "IDX/VICE"));
        client(HttpMethod.PUT, "/v1/roles/legal")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"post\": \"IDX/PRESIDENT\"}")
                .exchange();
        await().atMost(PATIENCE).until(() -> !reasons(meeting.id()).isEmpty());
        var delivery = first("/v1/deliveries?subjectId=" + meeting.id());
        var plan = first("/v1/plans?subjectId=" + meeting.id());
        Copies.beside(RIG.mongoUri(), "deliveries", delivery, "state.notice.to.recipient", 300);
        Copies.beside(RIG.mongoUri(), "plans", plan, "state.subject.subjectId", 300);
        var asked = List.of(
                "/v1/deliveries?subjectId=" + meeting.id() + "&after=" + plan + "@1",
                "/v1/deliveries/" + delivery + "?after=" + plan + "@1",
                "/v1/people?ids=" + holder + ",nobody&after=" + plan + "@1",
                "/v1/plans?subjectId=" + meeting.id() + "&after=" + plan + "@1",
                "/v1/plans/" + plan + "?after=" + plan + "@1",
                "/v1/reminder-rules?after=" + plan + "@1",
                "/v1/reminder-rules/meeting-t-7d?after=" + plan + "@1",
                "/v1/roles/legal?after=" + plan + "@1");

        var asOperator = Questions.ofOperators("notification-service.committeeFacts", plan + "@1");

        try (var costs = QueryCosts.noteAll(RIG.mongoUri())) {
            asked.forEach(this::get);
            get(
                    asked.getFirst().replace(plan + "@", delivery + "@"),
                    RIG.tokens().partyToken(holder, "idx", "notifications:read"));
            asOperator.forEach(path -> get(path, RIG.tokens().token("operator", "operations")));

            Questions.mustAllBeAsked(asked, asOperator);
            costs.mustBeFrugal(asked.size());
        }
    }

    private String first(String list) {
        return JSON.readTree(get(list)).path("items").path(0).path("id").asString();
    }

    @Test
    void aFactThatCannotBeReadParksItsSubjectAndTheRestFlows() {
        CLOCK.set("2026-11-24T10:00:00Z");
        var committee = UUID.randomUUID().toString();
        established(committee, "agreement", seat("RCS/CHAIR", "rcs"));
        var broken = UUID.randomUUID().toString();
        told.tell(Topics.COMMITTEES, broken, MeetingEvents.MeetingScheduled.TYPE, Map.of("meetingId", broken));
        var meeting = Told.Meeting.of(committee, "RCS/CHAIR");

        told.scheduled(meeting, "2027-01-20T10:00");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("/v1/plans?subjectId=" + meeting.id())).contains("meeting-t-30d"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RIG.events("notification-service.committeeFacts.dlq"))
                        .extracting(ReceivedRecord::key)
                        .containsExactly(broken));
    }

    @Test
    void anAttemptThatWasNeverHeardOfAgainMayHaveBeenASuccess() {
        var delivery = UUID.randomUUID().toString();

        assertThat(attempts.begin(delivery)).isEqualTo(new Attempts.Begun(1, false));
        attempts.ended(delivery);
        assertThat(attempts.begin(delivery)).isEqualTo(new Attempts.Begun(2, false));
        assertThat(attempts.begin(delivery)).isEqualTo(new Attempts.Begun(3, true));
    }

    private void nobodyIsNamed(TestContact person, String personId) {
        var events = RIG.events(Topics.NOTIFICATIONS).stream()
                .map(record -> record.text())
                .toList()
                .toString();
        assertThat(events).contains(personId).doesNotContain(person.name(), person.address());
    }

    @Test
    void theMeetingThatNobodyScheduledIsMissedInTime() throws Exception {
        CLOCK.set("2027-01-27T12:00:00Z");
        var secretary = mailboxOf("AFD/SECRETARY");
        put("/v1/roles/secretary-afd", "{\"post\": \"AFD/SECRETARY\"}", 200);
        var committee = UUID.randomUUID().toString();
        var window = UUID.randomUUID().toString();
        established(committee, "agreement", seat("AFD/CHAIR", "afd"));
        told.window(committee, "agreement", window, "2027-02-01", "2027-06-30");
        await().atMost(PATIENCE)
                .until(() -> get("/v1/plans?subjectId=" + window).contains("window-unplanned"));

        CLOCK.set("2027-05-16T09:00:00Z");

        assertThat(mailAt(secretary.address(), 1).getSubject())
                .isEqualTo("Aucune réunion prévue : Comité de coordination, avant le mercredi 30 juin 2027");
        assertThat(reasons(window))
                .containsExactlyInAnyOrder(
                        "AFD/SECRETARY window-unplanned SENT null",
                        "role:focal-point window-unplanned SUPPRESSED ROLE_UNASSIGNED");
    }

    @Test
    void aPlannedMeetingSilencesTheAlertWhicheverIsHeardOfFirst() {
        CLOCK.set("2027-05-17T09:00:00Z");
        var committee = UUID.randomUUID().toString();
        var window = UUID.randomUUID().toString();
        established(committee, "agreement", seat("RCS/CHAIR", "rcs"));
        told.scheduled(Told.Meeting.of(committee, "RCS/CHAIR"), "2027-09-10T10:00");
        told.window(committee, "agreement", window, "2027-07-01", "2027-12-31");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/v1/plans?subjectId=" + window))
                        .contains("\"subjectId\":\"" + window)
                        .doesNotContain("\"WAITING\"", "\"FIRING\"", "\"DONE\""));
    }

    /** Until the service knows it: a step that is due before that is tried again only after half a minute. */
    private void established(String committee, String agreement, AgreementData.Seat... seats) {
        told.committee(committee, agreement, seats);
        await().atMost(PATIENCE).until(() -> profiles.find(committee).isPresent());
    }

    private TestContact mailboxOf(String post) {
        var mailbox = TestContact.invent();
        post(post);
        put(
                "/v1/posts/" + post + "/mailbox",
                "{\"address\": \"%s\", \"language\": \"fr\", \"zone\": \"Africa/Casablanca\"}"
                        .formatted(mailbox.address()),
                204);
        return mailbox;
    }

    private String personHolding(String post, TestContact person, String language, String zone) {
        var id = "person-" + UUID.randomUUID();
        put(
                "/v1/people/" + id,
                "{\"name\": \"%s\", \"mail\": \"%s\", \"language\": \"%s\", \"zone\": \"%s\"}"
                        .formatted(person.name(), person.address(), language, zone),
                204);
        post(post);
        told.holder(post, id);
        await().atMost(PATIENCE)
                .until(() ->
                        posts.find(post).filter(known -> known.version() == 2).isPresent());
        return id;
    }

    private void post(String post) {
        told.post(post);
    }

    private void put(String path, String body, int status) {
        client(HttpMethod.PUT, path).body(body).exchange().expectStatus().isEqualTo(status);
    }

    private String get(String path) {
        return get(path, RIG.tokens().token("staff", "notifications:read"));
    }

    private String get(String path, String token) {
        var body = client(HttpMethod.GET, path, token)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return Objects.requireNonNull(body);
    }

    private RestTestClient.RequestBodySpec client(HttpMethod method, String path) {
        return client(method, path, RIG.tokens().token("staff", "notifications:read", "notifications:write"));
    }

    private RestTestClient.RequestBodySpec client(HttpMethod method, String path, String token) {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + token);
    }

    private List<String> reasons(String subjectId) {
        var items = JSON.readTree(get("/v1/deliveries?subjectId=" + subjectId)).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> String.join(
                        " ",
                        item.at("/to/post").asString(),
                        item.at("/occasion/rule").asString(),
                        item.at("/outcome/state").asString(),
                        item.at("/outcome/reason").asString("null")))
                .toList();
    }

    /** The n-th mail to an address, fetched over IMAP. */
    private static MimeMessage mailAt(String address, int count) throws Exception {
        await().atMost(PATIENCE).until(() -> RIG.mail().rawByImap(address).size() >= count);
        var raw = RIG.mail().rawByImap(address).get(count - 1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String invitation(String method, Told.Meeting meeting, int sequence, String start) {
        return String.join(" ", method, method, meeting.id() + "@example.org", "" + sequence, start);
    }

    /** What the calendar part says: MIME method, METHOD, UID, SEQUENCE, DTSTART. */
    private static String calendarAt(String address, int count) throws Exception {
        var content = (MimeMultipart) mailAt(address, count).getContent();
        BodyPart part = content.getBodyPart(1);
        Calendar calendar = new CalendarBuilder().build(part.getInputStream());
        VEvent event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getProperty(Property.RRULE)).isEmpty();
        return String.join(
                " ",
                new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("method"),
                calendar.getProperty(Property.METHOD).orElseThrow().getValue(),
                event.getProperty(Property.UID).orElseThrow().getValue(),
                event.getProperty(Property.SEQUENCE).orElseThrow().getValue(),
                event.getProperty(Property.DTSTART).orElseThrow().getValue());
    }
}
