package partnerships.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import partnerships.demo.Api.Order;
import partnerships.localrun.signin.Account;
import tools.jackson.databind.JsonNode;

/** Posts with functional mailboxes, and who holds the two that convene. Functions, no invented persons. */
final class DirectoryAct {

    private static final String STAFF = "staff";
    private static final List<String> POSTS = List.of(
            "RCS/PRESIDENT",
            "RCS/PRESIDENT-REPRESENTATIVE",
            "RCS/COOPERATION",
            "RCS/LEGAL",
            "RCS/FINANCE",
            "LSH/PRESIDENT",
            "LSH/PRESIDENT-REPRESENTATIVE");
    private static final Map<String, String> HOLDERS =
            Map.of("RCS/PRESIDENT", "president-rcs", "LSH/PRESIDENT", "president-lsh");
    private static final List<String> ROLES =
            List.of("secretary", "focal-point", "legal", "finance", "presidents-office");

    private final Api api;
    private final Narrator narrator;
    private final Bodies bodies;
    private final Dates dates;

    DirectoryAct(Api api, Narrator narrator, Bodies bodies, Dates dates) {
        this.api = api;
        this.narrator = narrator;
        this.bodies = bodies;
        this.dates = dates;
    }

    void posts() {
        narrator.step("Posts, functional mailboxes under example.org, and who acts for the two presidents");
        POSTS.forEach(this::post);
        ROLES.forEach(this::role);
        HOLDERS.forEach((post, account) -> holder(post, account(account)));
        narrator.end();
    }

    private void post(String code) {
        String path = "/v1/posts/" + code;
        String file = code.toLowerCase(Locale.ROOT).replace('/', '.');
        if (api.find(STAFF, Api.COMMITTEES, path).isPresent()) {
            narrator.found(code);
            return;
        }
        String mailbox = Bodies.of("mailboxes/" + file);
        api.order(STAFF, Order.put(Api.COMMITTEES, path, Bodies.of("posts/" + file)));
        api.order(STAFF, Order.put(Api.NOTIFICATIONS, path + "/mailbox", mailbox));
        narrator.did("PUT %-38s mailbox %s"
                .formatted(
                        path, Bodies.json("mailboxes/" + file).path("address").asString()));
    }

    private void role(String role) {
        String path = "/v1/roles/" + role;
        String post = Bodies.json("roles/" + role).path("post").asString();
        boolean known = api.find(STAFF, Api.NOTIFICATIONS, path)
                .filter(found -> found.path("post").asString().equals(post))
                .isPresent();
        if (known) {
            narrator.found(role + " → " + post);
        } else {
            api.order(STAFF, Order.put(Api.NOTIFICATIONS, path, Bodies.of("roles/" + role)));
            narrator.did("PUT %-38s → %s".formatted(path, post));
        }
    }

    private void holder(String post, Account account) {
        String path = "/v1/posts/" + post;
        var found = api.get(STAFF, Api.COMMITTEES, path);
        if (isHeldBy(found, account.sub())) {
            narrator.found(post + " is held by the account " + account.name());
        } else {
            String person = Bodies.of("people/" + account.name());
            api.order(STAFF, Order.put(Api.NOTIFICATIONS, "/v1/people/" + account.sub(), person));
            var body = bodies.filled(
                    "holder",
                    "holder-" + account.name(),
                    Map.of("personId", account.sub(), "today", dates.today().toString()));
            api.order(
                    STAFF,
                    Order.change(
                            Api.COMMITTEES,
                            path + "/holders",
                            body,
                            found.path("version").asLong()));
            narrator.did("POST %-37s the account %s".formatted(path + "/holders", account.name()));
        }
    }

    private static boolean isHeldBy(JsonNode post, String person) {
        return StreamSupport.stream(post.path("holders").spliterator(), false)
                .anyMatch(holder -> holder.path("personId").asString().equals(person));
    }

    private static Account account(String name) {
        return Account.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
