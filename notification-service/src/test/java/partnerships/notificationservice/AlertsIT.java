package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Topics;
import partnerships.directory.KnownPosts;
import partnerships.plan.CommitteeProfiles;
import partnerships.testkit.rig.TestContact;
import tools.jackson.databind.json.JsonMapper;

/** Facts after which somebody must act, on real servers: each is told once, to those who can help; what is history is not. */
class AlertsIT extends RunningService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Told told = new Told(RIG, CLOCK);
    private final String org = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String committee = UUID.randomUUID().toString();
    private String secretary = "";

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private CommitteeProfiles profiles;

    @Autowired
    private KnownPosts posts;

    @BeforeEach
    void aSecretaryWhoCanBeReached() {
        CLOCK.set("2026-11-24T10:00:00Z");
        secretary = mailbox(post("SECRETARY"));
    }

    @Test
    void aChangedAgendaIsToldToThoseWhoWereConvened() {
        var seat = mailbox(post("CHAIR"));
        var substitute = mailbox(post("VICE"));
        established(Map.of("CHAIR", List.of(post("VICE"))));
        var meeting = meeting("CHAIR");
        told.convened(meeting, "2027-01-20T10:00");
        mail(seat, "Convocation");

        agenda(meeting, "Programme de l'année", "Budget");
        assertThat(mail(seat, "Ordre du jour modifié : Comité")).contains("Ajouté :", "+ Budget");
        CLOCK.set("2026-11-24T10:01:00Z");
        agenda(meeting, "Budget", "Clôture");

        assertThat(mails(seat, "Ordre du jour modifié", 2).getLast())
                .contains("+ Clôture", "Retiré :", "- Programme de l'année");
        assertThat(mails(substitute, "Ordre du jour modifié", 2).getLast()).contains("- Programme de l'année");
        assertThat(mails(secretary, "Ordre du jour", 0)).isEmpty();
    }

    @Test
    void aBreachIsToldUnlessItIsHistory() {
        established(Map.of("CHAIR", List.of()));
        breached("2019-01-01", "2019-06-30");
        breached("2026-05-01", "2026-10-31");

        assertThat(mail(secretary, "Période close"))
                .contains("Période close sans réunion suffisante : Comité, jusqu'au samedi 31 octobre 2026");
        told.window(committee, "agreement", UUID.randomUUID().toString(), "2026-11-01", "2027-01-06");
        assertThat(mail(secretary, "Aucune réunion"))
                .contains(
                        "Aucune réunion prévue : Comité, avant le mercredi 6 janvier 2027",
                        "Ce message était à envoyer dès le dimanche 22 novembre 2026.",
                        "Il reste 43 jours (jusqu'au mercredi 6 janvier 2027).");
        assertThat(mails(secretary, "Période close", 1)).hasSize(1);
    }

    @Test
    void anExpiryIsToldToTheOwnerUnlessItIsHistory() {
        var owner = mailbox(post("OWNER"));
        expired("2019-06-30", post("OWNER"));
        expired("2026-11-20", post("OWNER"));

        assertThat(mail(owner, "Accord AGR")).contains("arrivé à son terme le vendredi 20 novembre 2026");
        agreement("2027-01-06", post("OWNER"));
        assertThat(mail(owner, "Fin de l'accord"))
                .contains("Ce message remplace 2 rappels", "Il reste 43 jours (jusqu'au mercredi 6 janvier 2027).");
        assertThat(mails(owner, "arrivé à son terme", 1)).hasSize(1);
    }

    @Test
    void aVacantPostOfAnOwnerIsToldToTheFocalPoint() {
        var focalPoint = mailbox(post("FOCAL"));
        put("/v1/roles/focal-point", "{\"post\": \"%s\"}".formatted(post("FOCAL")));

        agreement("2027-01-06", post("NOBODY"));

        assertThat(mail(focalPoint, post("NOBODY")))
                .contains(
                        "Personne à joindre au poste " + post("NOBODY") + " : Fin de l'accord",
                        "Motif : le poste n'a ni titulaire ni boîte fonctionnelle.",
                        "À faire : nommer un titulaire au poste " + post("NOBODY"));
    }

    @Test
    void aConvocationThatDoesNotArriveIsToldToTheSecretaryOnceForEachRecipient() {
        var seat = mailbox(post("CHAIR"));
        holderWithoutAddress("MUTE");
        established(Map.of("CHAIR", List.of(), "MUTE", List.of(), "NOBODY", List.of()));
        var meeting = meeting("CHAIR", "MUTE", "NOBODY");

        told.convened(meeting, "2026-11-28T10:00");

        assertThat(mails(secretary, "Non remis", 2))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Non remis à " + post("NOBODY") + " : Convocation : Comité, samedi 28 novembre 2026",
                                "Motif : le poste n'a ni titulaire ni boîte fonctionnelle."))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Non remis à " + post("MUTE") + " : Convocation",
                                "Motif : aucune adresse n'est connue",
                                "À faire : enregistrer l'adresse du titulaire du poste " + post("MUTE")));
        mail(seat, "Convocation");
        CLOCK.set("2026-11-26T10:00:00Z");
        mail(seat, "Rappel");
        mail(secretary, "Rappel");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes(meeting.id()))
                        .contains(post("NOBODY") + " meeting-t-2d SUPPRESSED POST_VACANT"));
        assertThat(mails(secretary, "Non remis", 2)).hasSize(2);
        assertThat(mails(secretary, "Personne à joindre", 0)).isEmpty();
        assertThat(metrics.get("notices.undelivered").counter().count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void ifTheSecretaryCannotBeToldTheNextIs() {
        var focalPoint = mailbox(post("FOCAL"));
        put("/v1/roles/focal-point", "{\"post\": \"%s\"}".formatted(post("FOCAL")));
        established(Map.of("NOBODY", List.of()), "NOBODY-EITHER");

        told.convened(meeting("NOBODY"), "2027-01-20T10:00");

        assertThat(mail(focalPoint, "Non remis")).contains("Non remis à " + post("NOBODY"));
    }

    @Test
    void aConvocationThatCannotBeWrittenIsToldAllTheSame() {
        mailbox(post("CHAIR"));
        established(Map.of("CHAIR", List.of()), "SECRETARY", "Comité\r\nBcc: x");

        told.convened(meeting("CHAIR"), "2027-01-20T10:00");

        assertThat(mail(secretary, "Non remis")).contains("Non remis à " + post("CHAIR"), "Motif :");
    }

    @Test
    void aNoticeWhoseTimeHadComeBeforeItCouldBeSentIsToldOnce() {
        var seat = mailbox(post("CHAIR"));
        established(Map.of("CHAIR", List.of(), "VICE", List.of()));
        var meeting = meeting("CHAIR", "VICE");

        told.convened(meeting, "2026-11-23T10:00");

        assertThat(mail(secretary, "Non envoyé"))
                .contains(
                        "Non envoyé : Convocation : Comité, lundi 23 novembre 2026",
                        "Il a valeur d'avis officiel : ils doivent être informés.",
                        "L'heure à laquelle la réunion devait commencer est passée.",
                        "Motif : sa date était passée avant qu'il ne puisse être envoyé.",
                        "À faire : informer tous ceux qu'il concerne par un autre moyen");
        assertThat(outcomes(meeting.id())).isEmpty();
        told.convened(meeting("CHAIR"), "2027-01-20T10:00");
        mail(seat, "Convocation");
        assertThat(mails(secretary, "Non envoyé", 1)).hasSize(1);
    }

    private String post(String name) {
        return org.toUpperCase(Locale.ROOT) + "/" + name;
    }

    /** Returns the address of a functional mailbox of the post. */
    private String mailbox(String post) {
        var contact = TestContact.invent();
        put(
                "/v1/posts/" + post + "/mailbox",
                "{\"address\": \"%s\", \"language\": \"fr\", \"zone\": \"Africa/Casablanca\"}"
                        .formatted(contact.address()));
        return contact.address();
    }

    private void holderWithoutAddress(String name) {
        told.post(post(name));
        told.holder(post(name), "person-" + org);
        await().atMost(PATIENCE)
                .until(() -> posts.find(post(name))
                        .filter(known -> known.version() == 2)
                        .isPresent());
    }

    private void established(Map<String, List<String>> seats) {
        established(seats, "SECRETARY");
    }

    private void established(Map<String, List<String>> seats, String secretaryPost) {
        established(seats, secretaryPost, "Comité");
    }

    /** Until the service knows it: a step that is due before that is tried again only after half a minute. */
    private void established(Map<String, List<String>> seats, String secretaryPost, String name) {
        var all = new ArrayList<Map<String, Object>>();
        seats.forEach((seat, substitutes) -> all.add(seat(seat, "CO_CHAIR", substitutes)));
        all.add(seat(secretaryPost, "SECRETARY", List.of()));
        told.tell(
                Topics.COMMITTEES,
                committee,
                CommitteeEvents.CommitteeEstablished.TYPE,
                Map.of(
                        "committeeId",
                        committee,
                        "agreementId",
                        "agreement",
                        "agreementReference",
                        "AGR-1",
                        "name",
                        Map.of("fr", name),
                        "seats",
                        all));
        await().atMost(PATIENCE).until(() -> profiles.find(committee).isPresent());
    }

    private Map<String, Object> seat(String name, String role, List<String> substitutes) {
        return Map.of("post", post(name), "organisation", org, "role", role, "substitutes", substitutes);
    }

    private Told.Meeting meeting(String... seats) {
        return Told.Meeting.of(
                committee, List.of(seats).stream().map(this::post).toArray(String[]::new));
    }

    private void agenda(Told.Meeting meeting, String... points) {
        told.tell(
                Topics.COMMITTEES,
                meeting.id(),
                MeetingEvents.MeetingAgendaUpdated.TYPE,
                new MeetingEvents.MeetingAgendaUpdated(
                        meeting.id(), committee, List.of("agreement"), List.of(points), List.of()));
    }

    private void breached(String from, String to) {
        var window = UUID.randomUUID().toString();
        told.window(committee, "agreement", window, from, to);
        told.tell(
                Topics.COMMITTEES,
                committee,
                CommitteeEvents.CadenceWindowBreached.TYPE,
                new CommitteeEvents.CadenceWindowBreached(
                        committee, "agreement", window, LocalDate.parse(from), LocalDate.parse(to), 1, 0));
    }

    private String agreement(String lastDay, String owner) {
        var id = UUID.randomUUID().toString();
        told.tell(
                Topics.AGREEMENTS,
                id,
                AgreementEvents.AgreementNegotiationOpened.TYPE,
                Map.of("agreementId", id, "owner", owner));
        var data = new HashMap<String, Object>();
        data.putAll(Map.of("agreementId", id, "reference", "AGR-" + org, "title", Map.of("fr", "Accord")));
        data.put(
                "term",
                Map.of(
                        "from",
                        Map.of("qualifier", "UNKNOWN"),
                        "to",
                        Map.of("value", lastDay, "qualifier", "KNOWN"),
                        "renewal",
                        "NONE"));
        told.tell(Topics.AGREEMENTS, id, AgreementEvents.AgreementSigned.TYPE, data);
        return id;
    }

    private void expired(String lastDay, String owner) {
        var id = agreement(lastDay, owner);
        told.tell(
                Topics.AGREEMENTS,
                id,
                AgreementEvents.AgreementExpired.TYPE,
                Map.of("agreementId", id, "endedOn", lastDay));
    }

    private void put(String path, String body) {
        assertThat(status(HttpMethod.PUT, path, staff(), body)).isBetween(200, 204);
    }

    private List<String> outcomes(String subjectId) {
        var items = JSON.readTree(view("/v1/deliveries?subjectId=" + subjectId)).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> String.join(
                        " ",
                        item.at("/to/post").asString(),
                        item.at("/occasion/rule").asString(),
                        item.at("/outcome/state").asString(),
                        item.at("/outcome/reason").asString("null")))
                .toList();
    }

    /** The subject and the text of the first mail to an address with such a subject. */
    private static String mail(String address, String subject) {
        return mails(address, subject, 1).getFirst();
    }

    /** All of them, when there are so many or more, fetched over IMAP. */
    private static List<String> mails(String address, String subject, int atLeast) {
        return await().atMost(PATIENCE)
                .until(
                        () -> RIG.mail().rawByImap(address).stream()
                                .map(AlertsIT::read)
                                .filter(mail ->
                                        mail.lines().findFirst().orElse("").contains(subject))
                                .toList(),
                        mails -> mails.size() >= atLeast);
    }

    private static String read(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return message.getSubject() + "\n" + text(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof MimeMultipart parts
                ? String.valueOf(parts.getBodyPart(0).getContent())
                : String.valueOf(content);
    }
}
