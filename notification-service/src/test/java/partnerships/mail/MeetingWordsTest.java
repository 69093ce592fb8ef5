package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Comment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.plan.Meeting;
import partnerships.plan.MeetingFact;
import partnerships.plan.PlanFixture;
import partnerships.plan.Sitting;
import partnerships.time.Zones;

/** What a mail says of a move, of several days, and why. */
class MeetingWordsTest {

    private static Sitting sitting(String start, String end, @Nullable String place, @Nullable String link) {
        var from = LocalDateTime.parse(start);
        var to = LocalDateTime.parse(end);
        return new Sitting(
                from,
                to,
                PlanFixture.CASABLANCA.getId(),
                Zones.instant(from, PlanFixture.CASABLANCA),
                Zones.instant(to, PlanFixture.CASABLANCA),
                "2026c",
                place,
                link);
    }

    private static final Sitting BEFORE =
            sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle A", "https://a.example");

    /** What a person in France is told of a move from one sitting to another. */
    private static MailMessage moved(Sitting from, Sitting to, String language, Meeting.Reasons reasons) {
        var convened = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, from, Meeting.Reasons.NONE), "2027-01-02T09:00:00Z");
        var moved = MailFixture.hear(convened, PlanFixture.moving(3, to, reasons), "2027-01-03T09:00:00Z");
        return MailFixture.write(moved, "meeting-rescheduled", 2, MailFixture.person(language, "Europe/Paris"));
    }

    private static List<String> aboutPlaces(MailMessage message) {
        return message.text()
                .lines()
                .filter(line -> line.startsWith("Li") || line.startsWith("Auparavant") || line.contains(" a changé"))
                .toList();
    }

    @Test
    void anotherLinkIsAllThatIsSaidToHaveChanged() {
        var to = sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle A", "https://b.example");

        var message = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(message.subject()).isEqualTo("Nouveau lien : Comité d'échange, mercredi 10 mars 2027");
        assertThat(aboutPlaces(message))
                .containsExactly(
                        "Le lien de connexion a changé.",
                        "Lieu : Salle A",
                        "Lien : https://b.example",
                        "Lien auparavant : https://a.example");
    }

    @Test
    void anotherPlaceIsNamedWithTheOneBefore() {
        var to = sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle B", "https://a.example");

        var message = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(message.subject()).isEqualTo("Nouveau lieu : Comité d'échange, mercredi 10 mars 2027");
        assertThat(aboutPlaces(message))
                .containsExactly(
                        "Le lieu a changé.", "Lieu : Salle B", "Lieu auparavant : Salle A", "Lien : https://a.example");
    }

    @Test
    void whatIsGoneIsSaidToBeNone() {
        var to = sitting("2027-03-10T10:00", "2027-03-10T12:00", null, "https://a.example");

        assertThat(moved(BEFORE, to, "fr", Meeting.Reasons.NONE).text())
                .contains("Lieu : aucun\nLieu auparavant : Salle A\n");
        assertThat(moved(to, BEFORE, "en", Meeting.Reasons.NONE).text())
                .contains("Place: Salle A\nPlace before: none\n");
    }

    @Test
    void otherHoursOfTheSameDayAreNoOtherDate() {
        var to = sitting("2027-03-10T14:00", "2027-03-10T16:00", "Salle A", "https://a.example");

        var message = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(message.subject()).startsWith("Nouvel horaire : ");
        assertThat(message.text())
                .contains("L'horaire a changé.")
                .contains("Auparavant : mercredi 10 mars 2027, 10:00–12:00 (Africa/Casablanca, UTC+00:00)")
                .contains("Auparavant chez vous : 11:00–13:00 (Europe/Paris, UTC+01:00)")
                .doesNotContain("La date a changé", "Lieu auparavant", "Lien auparavant");
    }

    @Test
    void severalChangesAreEachSaid() {
        var to = sitting("2027-03-11T10:00", "2027-03-11T12:00", "Salle B", null);

        var message = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(message.subject()).isEqualTo("Réunion modifiée : Comité d'échange, jeudi 11 mars 2027");
        assertThat(message.text()).startsWith("""
                        La réunion de « Comité d'échange » (référence MTG-1) a été modifiée.
                        La date a changé.
                        Le lieu a changé.
                        Le lien de connexion a changé.

                        """);
    }

    @Test
    void otherZoneRulesAreNoMove() {
        var to = new Sitting(
                BEFORE.localStart(),
                BEFORE.localEnd(),
                BEFORE.zone(),
                BEFORE.start().minusSeconds(3600),
                BEFORE.end().minusSeconds(3600),
                "2027a",
                "Salle A",
                "https://a.example");

        var message = moved(BEFORE, to, "en", Meeting.Reasons.NONE);

        assertThat(message.subject()).startsWith("Change of legal time: ");
        assertThat(message.text())
                .contains("Your time: 10:00–12:00 (Europe/Paris")
                .contains("Before, your time: 11:00–13:00 (Europe/Paris");
    }

    @Test
    void aMeetingOfSeveralDaysNamesTheLastInBothZonesAndBefore() {
        var long3 = sitting("2027-03-01T09:00", "2027-03-03T17:00", "Salle A", "https://a.example");

        var message = moved(
                long3,
                sitting("2027-03-08T22:00", "2027-03-09T02:00", "Salle A", "https://a.example"),
                "fr",
                Meeting.Reasons.NONE);

        assertThat(message.subject()).endsWith("lundi 8 mars 2027 – mardi 9 mars 2027");
        assertThat(message.text())
                .contains("Date : lundi 8 mars 2027 – mardi 9 mars 2027\n"
                        + "Heure : lundi 8 mars 2027, 22:00 – mardi 9 mars 2027, 02:00 (Africa/Casablanca, UTC+00:00)\n"
                        + "Chez vous : lundi 8 mars 2027, 23:00 – mardi 9 mars 2027, 03:00 (Europe/Paris, UTC+01:00)\n"
                        + "Auparavant : lundi 1 mars 2027, 09:00 – mercredi 3"
                        + " mars 2027, 17:00 (Africa/Casablanca, UTC+00:00)\n"
                        + "Auparavant chez vous : lundi 1 mars 2027, 10:00 – mercredi 3 mars 2027, 18:00 (Europe/Paris,"
                        + " UTC+01:00)\n");
    }

    @Test
    void aMeetingThatIsOnTwoDaysOnlyWhereTheRecipientLivesNamesBoth() {
        var late = sitting("2027-03-10T21:00", "2027-03-10T23:30", null, null);

        assertThat(moved(BEFORE, late, "fr", Meeting.Reasons.NONE).text())
                .contains("Date : mercredi 10 mars 2027\nHeure : 21:00–23:30 (Africa/Casablanca, UTC+00:00)\n"
                        + "Chez vous : mercredi 10 mars 2027, 22:00 – jeudi 11 mars 2027, 00:30 (Europe/Paris,"
                        + " UTC+01:00)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Motif : Grève, reportée; « x » | Motif du délai réduit : urgence",
                "en | Reason: Grève, reportée; « x » | Reason for the short notice: urgence",
                "ar | السبب: Grève, reportée; « x » | سبب تقصير الأجل: urgence"
            })
    void reasonsAreToldInTheMailAndInTheCalendar(String language, String reason, String shortNotice) throws Exception {
        var message = moved(
                BEFORE,
                sitting("2027-03-11T10:00", "2027-03-11T12:00", null, null),
                language,
                new Meeting.Reasons("Grève,\nreportée; « x »", "urgence"));

        assertThat(message.text()).contains("\n" + reason + "\n" + shortNotice + "\n");
        var calendar = new CalendarBuilder()
                .build(new StringReader(
                        Objects.requireNonNull(message.invitation()).calendar()));
        var event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.<Comment>getProperties(Property.COMMENT).stream().map(Comment::getValue))
                .containsExactly(reason, shortNotice);
        assertThat(event.getProperty(Property.DESCRIPTION).orElseThrow().getValue())
                .isEqualTo(reason + "\n" + shortNotice);
    }

    @Test
    void aCancellationAndAConvocationAtShortNoticeSayWhy() {
        var convened = MailFixture.hear(
                MailFixture.begin(PlanFixture.unscheduled(), PlanFixture.scheduling()),
                new MeetingFact.Convened(
                        1,
                        0,
                        "MTG-1",
                        PlanFixture.sitting("2027-03-10T10:00"),
                        PlanFixture.SEATS,
                        List.of(),
                        "Inondation",
                        List.of()),
                MailFixture.NOW.toString());
        var cancelled =
                MailFixture.hear(convened, new MeetingFact.Cancelled(1, "Grève, reportée"), "2027-01-02T09:00:00Z");
        var to = MailFixture.person("fr", "Africa/Casablanca");

        assertThat(MailFixture.write(convened, "meeting-convocation", 0, to).text())
                .contains("Motif du délai réduit : Inondation\n");
        assertThat(MailFixture.write(cancelled, "meeting-cancelled", 1, to).text())
                .contains("Motif : Grève, reportée\n")
                .doesNotContain("Inondation");
        assertThat(MailFixture.write(convened, "meeting-t-7d", null, to).text()).doesNotContain("Inondation");
    }
}
