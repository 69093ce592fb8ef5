package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.Position;
import partnerships.system.RunningService;
import partnerships.system.RunningService.Answer;
import partnerships.system.faults.Ledger.Entry;
import partnerships.system.faults.Ledger.Kind;
import partnerships.system.faults.Ledger.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Commands of staff over HTTP, each written into the ledger as its answer leaves it. */
final class Commands {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String token = Servers.tokens()
            .token(
                    "staff",
                    "agreements:read",
                    "agreements:write",
                    "committees:read",
                    "committees:write",
                    "notifications:read",
                    "notifications:write",
                    "reports:read");
    private final Ledger ledger;

    Commands(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Returns a token that may do everything but operations. */
    String token() {
        return token;
    }

    /** Registers the two organisations that all agreements of the load are between. */
    void enterOrganisations(RunningService service) {
        for (String id : new String[] {"rcs", "lsh"}) {
            String body =
                    JSON.writeValueAsString(Map.of("name", "Organisation " + id, "kind", "REGION", "country", "MA"));
            Answer answer = service.send("PUT", "/v1/organisations/" + id, token, Map.of(), body);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        }
    }

    /**
     * Records a signed agreement with one committee and one commitment, under a reference that is the command's key.
     *
     * @param key capital letters, digits and dashes
     */
    Entry create(RunningService service, String key) {
        return note(key, Kind.CREATION, null, sendCreation(service, key));
    }

    /** The same without a line in the ledger: for a case that writes its own. */
    Answer sendCreation(RunningService service, String key) {
        return service.send(
                "POST", "/v1/agreements/signed", token, Map.of("Idempotency-Key", key), Agreement.signed(key));
    }

    /** Corrects an agreement's title to the command's key. */
    Entry correct(RunningService service, String agreement, long version, String key) {
        Answer answer = send(service, agreement, version, key);
        return note(key, Kind.CORRECTION, agreement, answer);
    }

    /** The same without a line in the ledger: for a case that writes its own. */
    Answer send(RunningService service, String agreement, long version, String key) {
        return service.send(
                "POST",
                "/v1/agreements/" + agreement + "/correct-fact",
                token,
                Map.of("Idempotency-Key", key, "If-Match", "\"" + version + "\""),
                Agreement.correction(key));
    }

    /** Writes into the ledger what an answer says of a command. */
    Entry note(String key, Kind kind, @Nullable String subject, Answer answer) {
        Outcome outcome = Ledger.outcomeOf(answer);
        var entry = outcome == Outcome.OK
                ? done(key, kind, answer)
                : new Entry(key, kind, subject, outcome, answer.status(), 0);
        ledger.note(entry);
        return entry;
    }

    private static Entry done(String key, Kind kind, Answer answer) {
        var position = Position.parse(answer.json().path("position").asString());
        return new Entry(key, kind, position.subject(), Outcome.OK, answer.status(), position.sequence());
    }

    /** Returns an agreement's version as a service shows it; 0 if it does not answer. */
    long version(RunningService service, String agreement) {
        Answer answer = service.get("/v1/agreements/" + agreement, token);
        return answer.status() == 200 ? answer.json().path("version").asLong() : 0;
    }

    /** Bodies of requests. */
    private static final class Agreement {

        private static final Map<String, Object> SOURCE = Map.of("document", "Fault load", "place", "line 1");

        static String signed(String reference) {
            return """
                {"reference": "%1$s", "title": {"fr": "%1$s"}, "kind": "FRAMEWORK",
                 "parties": [
                   {"organisation": "rcs", "nameAsWritten": "R", "roles": ["CONTRACTING"], "scope": "NATIONAL"},
                   {"organisation": "lsh", "nameAsWritten": "L", "roles": ["CONTRACTING"], "scope": "NATIONAL"}],
                 "committees": [
                   {"clause": "coordination", "name": {"fr": "C"}, "kind": "COORDINATION", "mandate": ["COORDINATION"],
                    "seats": [{"post": "RCS/PRESIDENT", "organisation": "rcs", "role": "CO_CHAIR", "substitutes": []}],
                    "cadence": {"kind": "COUNT_PER_PERIOD", "count": 2, "period": "YEAR", "anchor": "CALENDAR",
                                "anchorBasis": "INFERRED"},
                    "convocation": "ALL_CHAIRS", "zone": "Africa/Casablanca", "languages": ["fr"], "source": %2$s}],
                 "evidence": [%2$s]}\
                """.formatted(reference, JSON.writeValueAsString(SOURCE));
        }

        static String correction(String title) {
            return JSON.writeValueAsString(Map.of("path", "title.fr", "value", title, "source", SOURCE));
        }
    }
}
