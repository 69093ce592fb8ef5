package partnerships.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import partnerships.localrun.mail.MailFiles;
import partnerships.localrun.mail.MailText;
import tools.jackson.databind.JsonNode;

/** The mails that a step caused, as they arrived in the catcher. */
final class Mails {

    /** Casablanca-Settat first, and the post before its representative. */
    private static final Comparator<String> BY_POST =
            Comparator.comparing((String post) -> !post.startsWith("RCS/")).thenComparing(Comparator.naturalOrder());

    private final Stage stage;
    private final Api api;
    private final Narrator narrator;

    Mails(Stage stage, Api api, Narrator narrator) {
        this.stage = stage;
        this.api = api;
        this.narrator = narrator;
    }

    /** Waits until every delivery of a rule about a meeting has been sent, or not sent with a reason. */
    void await(String rule, JsonNode meeting) {
        narrator.await("the mails of " + rule, () -> {
            var deliveries = deliveries(rule, meeting);
            return !deliveries.isEmpty()
                    && deliveries.stream().noneMatch(delivery -> state(delivery).equals("QUEUED"));
        });
    }

    /** Says what was sent to which post, and shows the first of the mails. */
    void show(String title, String rule, JsonNode meeting) {
        var deliveries = deliveries(rule, meeting);
        narrator.say("%s:".formatted(title));
        for (JsonNode delivery : deliveries) {
            narrator.say("  %-28s %-10s %s"
                    .formatted(
                            post(delivery),
                            state(delivery),
                            delivery.path("outcome").path("reason").asString(""))
                    .stripTrailing());
        }
        deliveries.stream().flatMap(this::mail).findFirst().ifPresent(mail -> narrator.show(MailText.whole(mail)));
    }

    /** The delivery's id is what the mail's Message-ID is made of. */
    private Stream<MailFiles.Kept> mail(JsonNode delivery) {
        String id = delivery.path("id").asString();
        return stage.mails().stream()
                .filter(mail -> MailText.header(mail, "Message-ID").contains(id));
    }

    private List<JsonNode> deliveries(String rule, JsonNode meeting) {
        String path = "/v1/deliveries?subjectId=" + meeting.path("id").asString();
        return PartnershipsAct.items(api.get("staff", Api.NOTIFICATIONS, path)).stream()
                .filter(delivery ->
                        delivery.path("occasion").path("rule").asString().equals(rule))
                .sorted(Comparator.comparing(Mails::post, BY_POST))
                .toList();
    }

    private static String post(JsonNode delivery) {
        return delivery.path("to").path("post").asString("-");
    }

    private static String state(JsonNode delivery) {
        return delivery.path("outcome").path("state").asString();
    }
}
