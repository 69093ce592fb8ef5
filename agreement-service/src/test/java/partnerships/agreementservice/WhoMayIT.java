package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** The confinement of a party's users to what is theirs, in what is answered and not only in how. */
class WhoMayIT extends RunningService {

    private static final String TEXT = "ab".repeat(32);

    @Test
    void whatNoRuleNamesIsNotThere() {
        assertThat(ask(HttpMethod.DELETE, "/v1/agreements/x", staff(), null, null, null)
                        .status())
                .isEqualTo(405);
        assertThat(get("/actuator/env", staff()).status()).isEqualTo(404);
    }

    @Test
    void aPartySeesItsOwnAgreementsAndNoOther() {
        var lsh = recorded("agreementRecordSigned", "lsh", null);
        var afd = recorded("agreementRecordSigned", "afd", null);
        var user = partyUser("lsh");

        assertThat(get("/v1/agreements/" + lsh.id, user).status()).isEqualTo(200);
        var foreign = List.of(
                get("/v1/agreements/" + afd.id, user),
                get("/v1/agreements?reference=" + afd.reference, user),
                get("/v1/commitments?agreementId=" + afd.id, user));
        assertThat(foreign).extracting(Answer::status).containsExactly(404, 200, 200);
        assertThat(foreign.subList(1, 3))
                .allSatisfy(answer -> assertThat(answer.body().toString()).isEqualTo("{\"items\":[]}"));
        assertThat(get("/v1/agreements?reference=" + lsh.reference, user).body().path("items"))
                .hasSize(1);
    }

    @Test
    void aPartyThatLeftOrHasYetToJoinSeesNothing() {
        var left = recorded(
                "agreementRecordSigned",
                "left",
                json("{'to':'" + LocalDate.now(ZoneOffset.UTC).minusDays(2) + "'}"));
        var joins = recorded("agreementRecordSigned", "joins", json("{'from':'2199-01-01'}"));
        var stays = recorded("agreementRecordSigned", "stays", json("{'from':'2020-01-01','to':'2199-01-01'}"));

        assertThat(get("/v1/agreements/" + left.id, partyUser("left")).status()).isEqualTo(404);
        assertThat(get("/v1/agreements/" + joins.id, partyUser("joins")).status())
                .isEqualTo(404);
        assertThat(get("/v1/agreements/" + stays.id, partyUser("stays")).status())
                .isEqualTo(200);
        assertThat(commitmentsSeen(left.id, "left")).isEmpty();
        assertThat(commitmentsSeen(joins.id, "joins")).isEmpty();
        assertThat(commitmentsSeen(stays.id, "stays")).containsExactly(200, 200);
    }

    @Test
    void aPartySignsForItself() {
        var id = approved();
        var own = signature("coop-montreal");

        assertThat(command(id, "sign", own, partyUser("rcs")).status()).isEqualTo(403);
        assertThat(command(id, "sign", signature("afd"), partyUser("afd")).status())
                .isEqualTo(404);
        assertThat(command(id, "sign", own, partyUser("coop-montreal")).status())
                .isEqualTo(200);
        assertThat(command(id, "sign", own, staff()).code()).isEqualTo("ALREADY_SIGNED");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        var path = "/v1/agreements/"
                + post("/v1/agreements/prospects", example("agreementRecordProspect"))
                        .id() + "/open-negotiation";
        var body = json("{'owner':'RCS/COOPERATION','startedOn':'2026-01-05'}");
        var other = RIG.tokens().token("staff-2", "agreements:write");

        assertThat(ask(HttpMethod.POST, path, staff(), body, "\"2\"", "key-1").status())
                .isEqualTo(200);
        assertThat(ask(HttpMethod.POST, path, staff(), body, "\"2\"", "key-1").status())
                .isEqualTo(200);
        assertThat(ask(HttpMethod.POST, path, other, body, "\"2\"", "key-1").status())
                .isEqualTo(412);
    }

    /** How the user is answered for each commitment of an agreement that it is listed. */
    private List<Integer> commitmentsSeen(String agreement, String party) {
        var list = "/v1/commitments?agreementId=" + agreement;
        var ids = await().until(
                        () -> get(list, staff())
                                .body()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("id").asString())
                                .toList(),
                        all -> all.size() == 2);
        var each = ids.stream()
                .map(id -> get("/v1/commitments/" + id, partyUser(party)).status())
                .toList();
        assertThat(get(list, partyUser(party)).body().path("items"))
                .hasSize((int) each.stream().filter(status -> status == 200).count());
        return each.stream().filter(status -> status != 404).toList();
    }

    private record Recorded(String id, String reference) {}

    private Recorded recorded(String name, String partner, @Nullable String dates) {
        var request = example(name);
        var party = (ObjectNode) request.path("parties").path(1);
        party.put("organisation", partner);
        if (dates != null) {
            party.setAll(JSON.readValue(dates, ObjectNode.class));
        }
        return new Recorded(
                post("/v1/agreements/signed", request).id(),
                request.path("reference").asString());
    }

    private String approved() {
        var id = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();
        command(id, "open-negotiation", json("{'owner':'RCS/COOPERATION','startedOn':'2026-01-05'}"));
        command(id, "submit", json("{'documentHash':'" + TEXT + "'}"));
        command(id, "approve", json("{'deliberation':'D','decidedOn':'2026-01-05','body':'BUREAU'}"));
        return id;
    }

    private static String signature(String party) {
        return json("{'party':'" + party + "','signedOn':{'qualifier':'UNKNOWN'},'documentHash':'" + TEXT + "'}");
    }
}
