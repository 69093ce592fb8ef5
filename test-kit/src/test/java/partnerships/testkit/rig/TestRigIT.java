package partnerships.testkit.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;

class TestRigIT {

    private static final TestRig RIG = TestRig.of(TestRigIT.class);

    @Test
    void aWrittenDocumentIsReadBackAfterTheServerCrashed() {
        var written = new Document("_id", "a").append("name", "b");
        if (!RIG.ownsServers()) {
            return;
        }
        try (var client = MongoClients.create(RIG.mongoUri())) {
            client.getDatabase(RIG.database()).getCollection("things").insertOne(written);

            RIG.mongod().kill();
            RIG.mongod().start();

            assertThat(client.getDatabase(RIG.database())
                            .getCollection("things")
                            .find())
                    .containsExactly(written);
        }
    }

    @Test
    void aSentRecordIsReadBackAfterTheBrokerWasRestarted() {
        byte[] subject = "s".getBytes(StandardCharsets.UTF_8);
        RIG.send(Topics.AGREEMENTS, "s", Map.of(CloudEvent.SUBJECT, subject), new byte[] {1, 2});
        if (RIG.ownsServers()) {
            RIG.broker().close();
            RIG.broker().start();
        }

        var events = RIG.events(Topics.AGREEMENTS, "s");

        assertThat(events).singleElement().satisfies(record -> {
            assertThat(record.event().subject()).isEqualTo("s");
            assertThat(record.value()).containsExactly(1, 2);
        });
        assertThat(RIG.endOffsets(Topics.AGREEMENTS)).hasSize(Topics.PARTITIONS).containsValue(1L);
    }

    @Test
    void theIssuerPublishesItsKeyWhereItsMetadataSay() throws Exception {
        var http = HttpClient.newHttpClient();
        var metadata = http.send(
                HttpRequest.newBuilder(URI.create(RIG.tokens().issuer() + "/.well-known/openid-configuration"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(metadata.body()).contains(RIG.tokens().jwkSetUri());

        var keys = http.send(
                HttpRequest.newBuilder(URI.create(RIG.tokens().jwkSetUri())).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(keys.body()).contains("\"kid\":\"test\"").doesNotContain("\"d\":");
    }

    @Test
    void aMailIsReadBackOverImap() throws Exception {
        var session = Session.getInstance(new Properties());
        var mail = new MimeMessage(session);
        mail.setFrom("from@example.org");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("to@example.org"));
        mail.setSubject("hello");
        mail.setText("there");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", RIG.mail().smtpPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }

        assertThat(RIG.mail().rawByImap("to@example.org"))
                .singleElement()
                .extracting(raw -> new String(raw, StandardCharsets.UTF_8))
                .asString()
                .contains("Subject: hello", "there");
    }
}
