package partnerships.testkit.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.requests.AccessTable.Row;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service each request of its table as everybody who might: with the right authority, with every other, confined
 * to a party, with a token that is not to be trusted, with none. Commands come with a stale {@code If-Match}, so that a caller who
 * may is answered 412 and nothing changes.
 */
public final class AccessMatrix {

    /** Every word that any service knows. Whoever holds all but the one needed holds too little. */
    private static final String[] AUTHORITIES = {
        "agreements:read",
        "agreements:write",
        "committees:read",
        "committees:write",
        "notifications:read",
        "notifications:write",
        "reports:read",
        "operations"
    };

    /** What a library on the class path might read, past all that is strict about JSON. */
    private static final List<String> OTHER_TYPES = List.of(
            "application/yaml",
            "application/cbor",
            "application/xml",
            "application/x-jackson-smile",
            "application/x-www-form-urlencoded",
            "multipart/form-data;boundary=x",
            "text/plain",
            "application/vnd.x+json",
            "application/json;charset=utf-16",
            "");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERSON = "person-matrix";
    private static final String OWN_PARTY = "its own party";
    private static final String OTHER_PARTY = "another party";

    private final TestRig rig;
    private final WireClient client;
    private final HostileBodies hostile;
    private final Map<String, String> things;
    private final Parties parties;

    /**
     * Two parties.
     *
     * @param in has to do with the things that are asked for
     * @param out has not
     */
    public record Parties(String in, String out) {}

    /**
     * @param port where the service answers
     * @param things what requests are about, by the name that the table uses
     */
    public AccessMatrix(TestRig rig, int port, Map<String, String> things, Parties parties) {
        this.rig = rig;
        this.client = new WireClient(port);
        this.hostile = new HostileBodies(port);
        this.things = Map.copyOf(things);
        this.parties = parties;
    }

    /**
     * Returns the things with what the requests of operators are about: nothing that there is.
     *
     * @param consumer one that the service has
     */
    public static Map<String, String> withOperations(String consumer, Map<String, String> things) {
        var all = new LinkedHashMap<>(things);
        all.put("dead-letters", consumer);
        all.put("dead-letters/", consumer + "/999999");
        all.put("blocked-outboxes/", "nobody/nobody@1");
        return all;
    }

    /** Returns what everybody is answered, by who asks; a fault of form in an answer stands beside its status. */
    Map<String, String> answers(Row row) {
        var answers = new LinkedHashMap<String, String>();
        callers(row).forEach((who, token) -> {
            var answer = client.ask(row.method(), row.path(things), token, row.body(things));
            answers.put(who, answer.status() + Manners.faults(answer));
        });
        return answers;
    }

    /** Returns what everybody should be answered. */
    Map<String, String> expected(Row row) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("right authority", String.valueOf(row.right()));
        expected.put("every other authority", row.needs().equals("any") ? String.valueOf(row.right()) : "403");
        expected.put(OWN_PARTY, String.valueOf(row.ownParty()));
        expected.put(OTHER_PARTY, String.valueOf(row.otherParty()));
        rig.tokens().untrusted(PERSON).keySet().forEach(fault -> expected.put(fault, "401"));
        expected.put("no token", "401");
        return expected;
    }

    /** Returns the status of a row's request when it does not say which version its caller has seen. */
    int withoutVersion(Row row) {
        return client.ask(row.method(), row.path(things), right(row), row.body(things), "")
                .status();
    }

    /** Returns which bodies that nobody means well with were not refused as they must be, with how they were answered. */
    Map<String, String> wronglyAnswered(Row row) {
        return hostile.wronglyAnswered(row.method(), row.path(things), right(row), row.body(things));
    }

    /** Returns the types under which a body was not refused with 415, with how it was answered. */
    Map<String, String> otherTypesAnswered(Row row) {
        String body = row.hasBody() ? row.body(things) : "{}";
        var answers = new LinkedHashMap<String, String>();
        OTHER_TYPES.forEach(type -> {
            var answer = client.ask(row.method(), row.path(things), right(row), body, "1", type);
            String fault =
                    (answer.status() == 415 ? "" : answer.status() + " " + answer.body()) + Manners.faults(answer);
            if (!fault.isEmpty()) {
                answers.put(type, fault);
            }
        });
        return answers;
    }

    /** Returns how the request is answered with a parameter that nobody knows: status, code, and the parameter that is named. */
    String withUnknownParameter(Row row) {
        String path = row.path(things);
        String asked = path + (path.contains("?") ? "&" : "?") + "nobody-knows=1";
        var answer = client.ask(row.method(), asked, right(row), row.body(things));
        var problem = JSON.readTree(answer.body());
        return answer.status() + " " + problem.path("code").asString() + " "
                + problem.at("/errors/0/field").asString() + Manners.faults(answer);
    }

    /** Returns what another party's user learns of things by waiting for them in this request; empty if nothing. */
    Map<String, String> toldByWaiting(Row row) {
        var foreign = new LinkedHashMap<>(things);
        foreign.keySet().removeIf(AccessTable.ofThisService()::isOpen);
        return new Waiting(client, row, things)
                .differences(rig.tokens().partyToken(PERSON, parties.out(), needed(row)), foreign.values());
    }

    /** Returns how parties' users are answered who wait for the thing that they read, and for what has not happened to it. */
    Map<String, List<Integer>> waitingToRead(Row row) {
        var waiting = new Waiting(client, row, things);
        var answers = new LinkedHashMap<String, List<Integer>>();
        answers.put(OWN_PARTY, waiting.forItself(rig.tokens().partyToken(PERSON, parties.in(), needed(row))));
        answers.put(OTHER_PARTY, waiting.forItself(rig.tokens().partyToken(PERSON, parties.out(), needed(row))));
        return answers;
    }

    /** Returns how they should be answered: what the table shows them, they may wait for, and nothing else. */
    static Map<String, List<Integer>> expectedToRead(Row row) {
        var expected = new LinkedHashMap<String, List<Integer>>();
        expected.put(OWN_PARTY, List.of(row.ownParty() == 200 ? 200 : 503, 503));
        expected.put(OTHER_PARTY, List.of(row.otherParty() == 200 ? 200 : 503, 503));
        return expected;
    }

    /** Returns every request that the service's OpenAPI description names. */
    Set<String> described() {
        var answer = client.ask("GET", "/v3/api-docs", rig.tokens().token(PERSON, AUTHORITIES), "");
        return OpenApi.of(JSON.readTree(answer.body())).operations().stream()
                .map(OpenApi.Operation::toString)
                .collect(Collectors.toSet());
    }

    /** Returns the token of the caller for whom the row's request is made. */
    private String right(Row row) {
        return rig.tokens().token(PERSON, needed(row));
    }

    private Map<String, String> callers(Row row) {
        var tokens = rig.tokens();
        var callers = new LinkedHashMap<String, String>();
        callers.put("right authority", right(row));
        callers.put("every other authority", tokens.token(PERSON, allBut(row)));
        callers.put(OWN_PARTY, tokens.partyToken(PERSON, parties.in(), needed(row)));
        callers.put(OTHER_PARTY, tokens.partyToken(PERSON, parties.out(), needed(row)));
        callers.putAll(tokens.untrusted(PERSON, AUTHORITIES));
        callers.put("no token", "");
        return callers;
    }

    private static String[] needed(Row row) {
        return row.needs().equals("nobody") ? AUTHORITIES : new String[] {row.needs()};
    }

    private static String[] allBut(Row row) {
        return Stream.of(AUTHORITIES).filter(word -> !word.equals(row.needs())).toArray(String[]::new);
    }
}
