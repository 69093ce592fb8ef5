package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two parties, each with an agreement of its own with the region. */
class ConfinementIT extends RunningService {

    @Test
    void aPartysUserSeesOnlyWhatItsOrganisationIsPartyTo() {
        var ofLsh = Facts.newAgreement();
        var ofIdf = Facts.newAgreement();
        var lshCommittee = committeeOf(ofLsh, "lsh");
        var idfCommittee = committeeOf(ofIdf, "idf");
        var lshMeeting = scheduled(lshCommittee);
        var idfMeeting = scheduled(idfCommittee);
        var reference = meeting(idfMeeting).path("reference").asString();

        assertThat(get("/v1/committees/" + lshCommittee, userOf("lsh")).status())
                .isEqualTo(200);
        assertThat(get("/v1/meetings/" + lshMeeting, userOf("lsh")).status()).isEqualTo(200);
        for (var path : new String[] {"/v1/committees/" + idfCommittee, "/v1/meetings/" + idfMeeting}) {
            assertThat(get(path, userOf("lsh")).status()).as(path).isEqualTo(404);
            assertThat(get(path, userOf("idf")).status()).as(path).isEqualTo(200);
        }
        var foreign = get("/v1/committees?agreementId=" + ofIdf, userOf("lsh"));
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(foreign.body().path("items")).isEmpty();
        assertThat(get("/v1/meetings?reference=" + reference, userOf("lsh"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(get("/v1/meetings?reference=" + reference, userOf("idf"))
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    /** As agreement-service and reporting-service decide it: a party from its first day to its last, whenever it was told. */
    @Test
    void aPartyIsCurrentFromItsFirstDayToItsLast() {
        var agreement = Facts.newAgreement();
        var joined = committeeOf(agreement, "joins");
        var left = committeeOf(Facts.newAgreement(), "leaves");
        var ofJoined = "/v1/meetings/" + scheduled(joined);
        var ofLeft = "/v1/meetings/" + scheduled(left);

        itIs("2026-09-30T12:00:00Z");
        assertThat(statuses("joins", "/v1/committees/" + joined, ofJoined)).containsOnly(404);
        assertThat(get("/v1/committees?agreementId=" + agreement, userOf("joins"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(get("/v1/meetings?after=" + agreement + "@1&reference=x", userOf("joins"))
                        .status())
                .isEqualTo(503);
        assertThat(statuses("leaves", "/v1/committees/" + left, ofLeft)).containsOnly(200);

        itIs("2026-10-01T12:00:00Z");
        assertThat(statuses("joins", "/v1/committees/" + joined, ofJoined)).containsOnly(200);
        assertThat(statuses("leaves", "/v1/committees/" + left, ofLeft)).containsOnly(404);
    }

    private List<Integer> statuses(String party, String... paths) {
        return Stream.of(paths).map(path -> get(path, userOf(party)).status()).toList();
    }

    @Test
    void aPartysUserWritesNothingButItsOwnPartOfAConvocation() {
        var committee = committeeOf(Facts.newAgreement(), "lsh");
        var foreignMeeting = scheduled(committeeOf(Facts.newAgreement(), "idf"));
        var meeting = scheduled(committee);
        holds("user-of-lsh", "LSH/PRESIDENT");
        var user = userOf("lsh");

        for (var verb : new String[] {"agenda", "cancel", "reschedule", "record-outcome", "schedule"}) {
            var path = "/v1/meetings/" + meeting + "/" + verb;
            assertThat(post(path, user, body(verb), "If-Match", "\"2\"").status())
                    .as(verb)
                    .isEqualTo(403);
            assertThat(post(path.replace(meeting, foreignMeeting), user, body(verb), "If-Match", "\"2\"")
                            .status())
                    .as(verb)
                    .isEqualTo(404);
        }
        assertThat(post("/v1/meetings/proposals", user, body("proposals").formatted(committee))
                        .status())
                .isEqualTo(403);
        assertThat(post("/v1/meetings/held", user, body("held").formatted(committee))
                        .status())
                .isEqualTo(403);
        assertThat(post("/v1/meetings/" + foreignMeeting + "/convene", user, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(post("/v1/meetings/" + meeting + "/convene", user, body("convene"), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(403);
        assertThat(post("/v1/meetings/" + meeting + "/convene", user, "{}").status())
                .isEqualTo(200);
    }

    private static String body(String verb) {
        return switch (verb) {
            case "agenda" -> "{'agenda':['x']}";
            case "cancel" -> "{'reason':'x'}";
            case "reschedule" -> "{'localStart':'2026-10-19T10:00','localEnd':'2026-10-19T12:00','reason':'x'}";
            case "record-outcome" -> "{'attendance':[{'post':'LSH/PRESIDENT','represented':'PRESENT'}]}";
            case "schedule" -> Facts.TWELFTH_OF_OCTOBER;
            case "proposals" -> "{'committeeId':'%s','reference':'REF-" + UUID.randomUUID() + "'}";
            case "held" ->
                "{'committeeId':'%s','reference':'REF-" + UUID.randomUUID()
                        + "','heldOn':'2026-05-20','evidence':{'document':'Minutes'}}";
            default -> "{'paper':{'post':'LSH/PRESIDENT','signedOn':'2026-08-30','evidence':{'document':'Letter'}}}";
        };
    }
}
