package partnerships.system.faults;

import partnerships.testkit.rig.TestContact;

/** Posts that can be reached by mail. */
final class Posts {

    private Posts() {}

    /** Makes a post with a mailbox of its own, unless it has one; returns the mailbox's address. */
    static String reachable(Staff staff, String post) {
        var mailbox = TestContact.invent();
        String organisation = post.startsWith("LSH/") ? "lsh" : "rcs";
        staff.put(Staff.COMMITTEES, "/v1/posts/" + post, "{'organisation': '%s'}".formatted(organisation));
        staff.put(
                Staff.NOTIFICATIONS,
                "/v1/posts/" + post + "/mailbox",
                "{'address': '%s', 'language': 'fr', 'zone': 'Africa/Casablanca'}".formatted(mailbox.address()));
        return mailbox.address();
    }
}
