package partnerships.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import partnerships.demo.Api.Order;
import tools.jackson.databind.JsonNode;

/** The partnerships are recorded; committees and commitments come into being by the events alone. */
final class PartnershipsAct {

    private static final String STAFF = "staff";
    private static final List<String> ORGANISATIONS = List.of("rcs", "afd", "bed", "lsh", "idf", "coop-montreal");
    private static final Map<String, String> AGREEMENTS = paths();

    private final Api api;
    private final Narrator narrator;
    private final Map<String, String> ids = new LinkedHashMap<>();

    PartnershipsAct(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    private static Map<String, String> paths() {
        var paths = new LinkedHashMap<String, String>();
        paths.put("afd", "/v1/agreements/signed");
        paths.put("bed", "/v1/agreements/signed");
        paths.put("lsh", "/v1/agreements/signed");
        paths.put("idf", "/v1/agreements/signed");
        paths.put("coop", "/v1/agreements/prospects");
        return paths;
    }

    void organisations() {
        narrator.step("Six organisations");
        for (String id : ORGANISATIONS) {
            String path = "/v1/organisations/" + id;
            String name = Bodies.json("organisations/" + id).path("name").asString();
            if (api.find(STAFF, Api.AGREEMENTS, path).isPresent()) {
                narrator.found(id + " " + name);
            } else {
                api.order(STAFF, Order.put(Api.AGREEMENTS, path, Bodies.of("organisations/" + id)));
                narrator.did("PUT %-32s %s".formatted(path, name));
            }
        }
        narrator.end();
    }

    void agreements() {
        AGREEMENTS.forEach((name, path) -> {
            var body = Bodies.json("agreements/" + name);
            String reference = body.path("reference").asString();
            narrator.step(reference + " · " + body.path("title").path("fr").asString());
            narrator.say("unknown stays unknown: " + unknowns(body));
            var known = items(api.get(STAFF, Api.AGREEMENTS, "/v1/agreements?reference=" + reference));
            if (known.isEmpty()) {
                var order = Order.create(Api.AGREEMENTS, path, Bodies.of("agreements/" + name), "demo-" + reference);
                ids.put(reference, api.order(STAFF, order).body().path("id").asString());
                narrator.did("POST " + path);
            } else {
                ids.put(reference, known.getFirst().path("id").asString());
                narrator.found("recorded");
            }
            narrator.end();
        });
    }

    private static String unknowns(JsonNode agreement) {
        var unknown = new LinkedHashMap<String, JsonNode>();
        if (agreement.has("evidence")) {
            unknown.put("signed on", agreement.path("signedOn"));
        }
        unknown.put("begins", agreement.path("term").path("from"));
        unknown.put("ends", agreement.path("term").path("to"));
        return unknown.entrySet().stream()
                .filter(date ->
                        !date.getValue().path("qualifier").asString("UNKNOWN").equals("KNOWN"))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    void whatFollowed() {
        narrator.step("What followed from the signatures, by the events alone");
        ids.forEach((reference, id) -> {
            var body = Bodies.json("agreements/" + file(reference));
            boolean isSigned =
                    Objects.requireNonNull(AGREEMENTS.get(file(reference))).endsWith("signed");
            int commitments = isSigned ? body.path("commitments").size() : 0;
            int committees = isSigned ? body.path("committees").size() : 0;
            narrator.await(reference + "'s commitments", () -> commitments(id).size() == commitments);
            narrator.await(reference + "'s committees", () -> committees(id).size() == committees);
            narrator.say("%-11s %2d commitments, %s".formatted(reference, commitments, names(committees(id))));
        });
        narrator.end();
    }

    private static String names(List<JsonNode> committees) {
        return committees.isEmpty()
                ? "no committee stipulated"
                : committees.stream()
                        .map(committee -> "%s (%s)"
                                .formatted(
                                        committee.path("name").path("fr").asString(),
                                        committee.path("cadence").path("kind").asString()))
                        .collect(Collectors.joining("; "));
    }

    /** Returns the id of the committee that a clause of an agreement established. */
    String committee(String reference, String clause) {
        return committees(Objects.requireNonNull(ids.get(reference))).stream()
                .filter(committee -> committee.path("clause").asString().equals(clause))
                .map(committee -> committee.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> commitments(String agreement) {
        return items(api.get(STAFF, Api.AGREEMENTS, "/v1/commitments?agreementId=" + agreement));
    }

    private List<JsonNode> committees(String agreement) {
        return items(api.get(STAFF, Api.COMMITTEES, "/v1/committees?agreementId=" + agreement));
    }

    private static String file(String reference) {
        return AGREEMENTS.keySet().stream()
                .filter(name -> Bodies.json("agreements/" + name)
                        .path("reference")
                        .asString()
                        .equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the items of a list. */
    static List<JsonNode> items(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false).toList();
    }
}
