package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import partnerships.contracts.AgreementEvents.AgreementApproved;
import partnerships.contracts.AgreementEvents.AgreementReturned;
import tools.jackson.databind.JsonNode;

/** The history of an aggregate, as staff and as two parties see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT extends AskedService {

    private static final Fixtures OWN = new Fixtures(
            "published",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("lsh", null, null)),
            Fixtures.MONDAY.plusYears(1));
    private static final Fixtures FOREIGN = new Fixtures(
            "unpublished",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("other", null, null)),
            Fixtures.MONDAY.plusYears(2));
    private static final String AGREEMENT = "/v1/history/" + OWN.agreementId();

    @BeforeAll
    void tell() {
        var publisher = new Publisher(RIG);
        publisher.send(OWN.all("person-lsh"));
        LocalDate day = LocalDate.of(2026, 3, 2);
        publisher.send(Fixtures.event(
                OWN.agreementId(),
                3,
                AgreementReturned.TYPE,
                new AgreementReturned(OWN.agreementId(), "2026/03", day, "COUNCIL", null, "too dear")));
        publisher.send(Fixtures.event(
                OWN.agreementId(),
                4,
                AgreementApproved.TYPE,
                new AgreementApproved(OWN.agreementId(), "2026/04", day, "COUNCIL", "secret vote")));
        publisher.send(Fixtures.event(
                "published-other-delivery",
                1,
                "partnership.notification.NotificationQueued.v1",
                OWN.queued("published-other-delivery", "person-rcs")));
        publisher.send(Fixtures.event(
                "published-earlier-delivery",
                1,
                "partnership.notification.NotificationQueued.v1",
                OWN.queued("published-earlier-delivery", "person-lsh-before")));
        publisher.send(FOREIGN.all("person-other"));
        for (String position : List.of(
                "published-agreement@4",
                "published-other-delivery@1",
                "published-earlier-delivery@1",
                "unpublished-delivery@1")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> staff().get("/v1/agreements?after=" + position).status() == 200);
        }
    }

    @Test
    void staffReadsEveryEventWithItsOwnFacts() {
        JsonNode items = staff().get(AGREEMENT).json().path("items");

        assertThat(texts(items, "type"))
                .containsExactly(
                        "partnership.agreement.AgreementRecorded.v1",
                        "partnership.agreement.AgreementSigned.v1",
                        "partnership.agreement.AgreementReturned.v1",
                        "partnership.agreement.AgreementApproved.v1");
        JsonNode returned = items.get(2);
        assertThat(returned.path("sequence").asInt()).isEqualTo(3);
        assertThat(returned.path("facts").path("comments").asString()).isEqualTo("too dear");
        assertThat(returned.path("actor").asString()).isEqualTo("timer");
        assertThat(returned.has("time")).as("nobody knows when it was true").isFalse();
        assertThat(returned.path("recordedAt").asString()).isEqualTo("2026-11-23T09:00:03Z");
    }

    @Test
    void aPartysUserReadsNoInternalActAndNoPartThatIsNotItsOwn() {
        var answer = party().get(AGREEMENT + "?after=published-agreement@4");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(answer.json().path("items"), "sequence")).containsExactly("1", "2", "4");
        assertThat(answer.body()).doesNotContain("too dear", "secret vote", "Returned");
        assertThat(answer.json().at("/items/2/facts/deliberation").asString()).isEqualTo("2026/04");
    }

    @Test
    void whatFollowsFromItsAgreementsAPartysUserReadsAndOfDeliveriesItsOwn() {
        for (String own :
                List.of("published-commitment", "published-committee", "published-meeting", "published-delivery")) {
            assertThat(party().get("/v1/history/" + own).status()).as(own).isEqualTo(200);
        }
        assertThat(party().get("/v1/history/published-meeting").body()).doesNotContain("agreementIds");
    }

    @Test
    void whoeverHoldsASeatNowSeesNothingThatWasSentToAnotherHolderOfIt() {
        JsonNode items = party().get("/v1/notifications").json().path("items");

        assertThat(texts(items, "id"))
                .contains("published-delivery")
                .doesNotContain("published-earlier-delivery", "published-other-delivery");
        assertThat(party().get("/v1/history/published-earlier-delivery").status())
                .isEqualTo(404);
        assertThat(staff().get("/v1/history/published-earlier-delivery").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsForeignIsAnsweredAsWhatWasNeverThere() {
        var never = party().get("/v1/history/never");
        assertThat(never.status()).isEqualTo(404);
        for (String foreign : List.of(
                "unpublished-agreement",
                "unpublished-commitment",
                "unpublished-committee",
                "unpublished-meeting",
                "unpublished-delivery",
                "published-other-delivery")) {
            var answer = party().get("/v1/history/" + foreign);
            assertThat(answer.status()).as(foreign).isEqualTo(404);
            assertThat(answer.body().replace(foreign, "never")).isEqualTo(never.body());
            assertThat(staff().get("/v1/history/" + foreign).status()).isEqualTo(200);
        }
        assertThat(staff().get("/v1/history/never").status()).isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherWithoutWhatIsHidden() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = party().get(AGREEMENT + "?limit=1" + next).json();
            seen.addAll(texts(page.path("items"), "sequence"));
            next = page.has("next") ? "&next=" + page.path("next").asString() : null;
        } while (next != null);

        assertThat(seen).containsExactly("1", "2", "4");
        assertThat(party().get(AGREEMENT + "?next=x").status()).isEqualTo(400);
    }

    /** More of such events than one page holds would be too much for the memory of a small service. */
    @Test
    void aPageOfLargeEventsEndsEarlyAndTheNextGoesOn() {
        var publisher = new Publisher(RIG);
        for (int n = 1; n <= 9; n++) {
            publisher.send(
                    Fixtures.event("large", n, "partnership.plan.Large.v1", Map.of("text", "x".repeat(250_000))));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> staff().get("/v1/agreements?after=large@9").status() == 200);
        List<List<String>> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = staff().get("/v1/history/large?limit=200" + next).json();
            pages.add(texts(page.path("items"), "sequence"));
            next = page.has("next") ? "&next=" + page.path("next").asString() : null;
        } while (next != null);

        assertThat(pages).containsExactly(List.of("1", "2", "3", "4"), List.of("5", "6", "7", "8"), List.of("9"));
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
