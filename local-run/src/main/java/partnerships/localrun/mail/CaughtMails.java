package partnerships.localrun.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails that a GreenMail in a container has caught, through its HTTP API. */
public final class CaughtMails {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI catcher;

    public CaughtMails(URI catcher) {
        this.catcher = catcher;
    }

    /** Returns all mails, by recipient and then in the order of arrival. */
    public List<MailFiles.Kept> all() {
        var all = new ArrayList<MailFiles.Kept>();
        for (JsonNode user : get("/api/user")) {
            String recipient = user.path("email").asString();
            String path = "/api/user/" + URLEncoder.encode(recipient, StandardCharsets.UTF_8) + "/messages/";
            for (JsonNode message : get(path)) {
                all.add(new MailFiles.Kept(
                        all.size() + 1,
                        recipient,
                        parsed(message.path("mimeMessage").asString())));
            }
        }
        return List.copyOf(all);
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(catcher.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure("The mail catcher answered " + path + " with " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Failure("Nobody answers at " + catcher + ". Is everything up? docker compose ps");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }

    private static MimeMessage parsed(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException("the catcher holds something that is no mail", e);
        }
    }
}
