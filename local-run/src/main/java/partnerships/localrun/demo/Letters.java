package partnerships.localrun.demo;

import java.util.List;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.mail.MailText;
import tools.jackson.databind.JsonNode;

/** The mails that a step caused, as they arrived in the catcher. */
final class Letters {

    private final Stage stage;
    private final Api api;
    private final Teller teller;

    Letters(Stage stage, Api api, Teller teller) {
        this.stage = stage;
        this.api = api;
        this.teller = teller;
    }

    /** Waits until every delivery of a rule about a meeting has been sent, or not sent with a reason. */
    void await(String rule, JsonNode meeting) {
        teller.await("the mails of " + rule, () -> {
            var deliveries = deliveries(rule, meeting);
            return !deliveries.isEmpty()
                    && deliveries.stream().noneMatch(delivery -> state(delivery).equals("QUEUED"));
        });
    }

    /** Says what was sent to which post, and shows the first of the mails. */
    void show(String title, String rule, JsonNode meeting) {
        await(rule, meeting);
        teller.say("%s:".formatted(title));
        for (JsonNode delivery : deliveries(rule, meeting)) {
            teller.say("  %-28s %-10s %s"
                    .formatted(
                            delivery.path("to").path("post").asString("-"),
                            state(delivery),
                            delivery.path("outcome").path("reason").asString(""))
                    .stripTrailing());
        }
        stage.mails().stream()
                .filter(mail -> isAbout(mail, rule, meeting))
                .findFirst()
                .ifPresent(mail -> teller.show(MailText.whole(mail)));
    }

    private List<JsonNode> deliveries(String rule, JsonNode meeting) {
        String path = "/v1/deliveries?subjectId=" + meeting.path("id").asString();
        return PartnershipsAct.items(api.get("staff", Api.NOTIFICATIONS, path)).stream()
                .filter(delivery ->
                        delivery.path("occasion").path("rule").asString().equals(rule))
                .toList();
    }

    private static String state(JsonNode delivery) {
        return delivery.path("outcome").path("state").asString();
    }

    /** The delivery's id is what the mail's Message-ID is made of. */
    private boolean isAbout(MailFiles.Kept mail, String rule, JsonNode meeting) {
        String messageId = MailText.header(mail, "Message-ID");
        return deliveries(rule, meeting).stream()
                .anyMatch(delivery -> messageId.contains(delivery.path("id").asString()));
    }
}
