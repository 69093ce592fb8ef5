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
            "told",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("lsh", null, null)),
            Fixtures.MONDAY.plusYears(1));
    private static final Fixtures FOREIGN = new Fixtures(
            "untold",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("other", null, null)),
            Fixtures.MONDAY.plusYears(2));
    private static final String AGREEMENT = "/v1/history/" + OWN.agreementId();

    @BeforeAll
    void tell() {
        var told = new Told(RIG);
        told.send(OWN.all("person-lsh"));
        LocalDate day = LocalDate.of(2026, 3, 2);
        told.send(Fixtures.event(
                OWN.agreementId(),
                3,
                AgreementReturned.TYPE,
                new AgreementReturned(OWN.agreementId(), "2026/03", day, "COUNCIL", null, "too dear")));
        told.send(Fixtures.event(
                OWN.agreementId(),
                4,
                AgreementApproved.TYPE,
                new AgreementApproved(OWN.agreementId(), "2026/04", day, "COUNCIL", "secret vote")));
        told.send(Fixtures.event(
                "told-other-delivery",
                1,
                "partnership.notification.NotificationQueued.v1",
                OWN.queued("told-other-delivery", "person-rcs")));
        told.send(Fixtures.event(
                "told-earlier-delivery",
                1,
                "partnership.notification.NotificationQueued.v1",
                OWN.queued("told-earlier-delivery", "person-lsh-before")));
        told.send(FOREIGN.all("person-other"));
        for (String position :
                List.of("told-agreement@4", "told-other-delivery@1", "told-earlier-delivery@1", "untold-delivery@1")) {
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
        var answer = party().get(AGREEMENT + "?after=told-agreement@4");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(answer.json().path("items"), "sequence")).containsExactly("1", "2", "4");
        assertThat(answer.body()).doesNotContain("too dear", "secret vote", "Returned");
        assertThat(answer.json().at("/items/2/facts/deliberation").asString()).isEqualTo("2026/04");
    }

    @Test
    void whatFollowsFromItsAgreementsAPartysUserReadsAndOfDeliveriesItsOwn() {
        for (String own : List.of("told-commitment", "told-committee", "told-meeting", "told-delivery")) {
            assertThat(party().get("/v1/history/" + own).status()).as(own).isEqualTo(200);
        }
        assertThat(party().get("/v1/history/told-meeting").body()).doesNotContain("agreementIds");
    }

    @Test
    void whoeverHoldsASeatNowSeesNothingThatWasSentToAnotherHolderOfIt() {
        JsonNode items = party().get("/v1/notifications").json().path("items");

        assertThat(texts(items, "id"))
                .contains("told-delivery")
                .doesNotContain("told-earlier-delivery", "told-other-delivery");
        assertThat(party().get("/v1/history/told-earlier-delivery").status()).isEqualTo(404);
        assertThat(staff().get("/v1/history/told-earlier-delivery").status()).isEqualTo(200);
    }

    @Test
    void whatIsForeignIsAnsweredAsWhatWasNeverThere() {
        var never = party().get("/v1/history/never");
        assertThat(never.status()).isEqualTo(404);
        for (String foreign : List.of(
                "untold-agreement",
                "untold-commitment",
                "untold-committee",
                "untold-meeting",
                "untold-delivery",
                "told-other-delivery")) {
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
        var told = new Told(RIG);
        for (int n = 1; n <= 9; n++) {
            told.send(Fixtures.event("large", n, "partnership.plan.Large.v1", Map.of("text", "x".repeat(250_000))));
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
