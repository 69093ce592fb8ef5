package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Comment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import partnerships.plan.Meeting;
import partnerships.plan.Plans;
import partnerships.plan.Sitting;
import partnerships.plan.SubjectFact;
import partnerships.time.Zones;

class LetterWriterTest {

    @Test
    void aConvocationIsWrittenInTheRecipientsLanguageWithBothZones() {
        var letter = Letters.write(Letters.convened(), "meeting-convocation", 0, Letters.person("fr", "Europe/Paris"));

        assertThat(letter.subject()).isEqualTo("Convocation : Comité d'échange, mercredi 10 mars 2027");
        assertThat(letter.text()).isEqualTo("""
                        Vous êtes convié(e) à la réunion de « Comité d'échange » (référence MTG-1).

                        Date : mercredi 10 mars 2027
                        Heure : 10:00–12:00 (Africa/Casablanca, UTC+00:00)
                        Chez vous : 11:00–13:00 (Europe/Paris, UTC+01:00)
                        Lieu : Casablanca

                        Ordre du jour :
                          - Programme

                        --
                        Message automatique du suivi des partenariats.
                        """);
    }

    @Test
    void theSameClockIsShownOnce() {
        var letter =
                Letters.write(Letters.convened(), "meeting-convocation", 0, Letters.person("en", "Africa/Casablanca"));

        assertThat(letter.text())
                .contains("Time: 10:00–12:00 (Africa/Casablanca, UTC+00:00)")
                .doesNotContain("Your time");
    }

    @Test
    void aRecipientOnAnotherDayIsToldTheDay() {
        var letter =
                Letters.write(Letters.convened(), "meeting-convocation", 0, Letters.person("en", "Pacific/Auckland"));

        assertThat(letter.text())
                .contains("Your time: Wednesday, March 10, 2027, 23:00 – Thursday, March 11, 2027, 01:00"
                        + " (Pacific/Auckland, UTC+13:00)");
    }

    @Test
    void aMoveNamesTheTimeBefore() {
        var moved = Letters.hear(Letters.convened(), Plans.moving(2, "2027-04-10T10:00"), "2027-02-01T09:00:00Z");

        var letter = Letters.write(moved, "meeting-rescheduled", 1, Letters.person("fr", "Africa/Casablanca"));

        assertThat(letter.text())
                .contains("Date : samedi 10 avril 2027")
                .contains("Auparavant : mercredi 10 mars 2027, 10:00–12:00 (Africa/Casablanca, UTC+00:00)");
    }

    private static Sitting sitting(String start, String end, @Nullable String place, @Nullable String link) {
        var from = LocalDateTime.parse(start);
        var to = LocalDateTime.parse(end);
        return new Sitting(
                from,
                to,
                Plans.CASABLANCA.getId(),
                Zones.instant(from, Plans.CASABLANCA),
                Zones.instant(to, Plans.CASABLANCA),
                "2026c",
                place,
                link);
    }

    private static final Sitting BEFORE =
            sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle A", "https://a.example");

    /** What a person in France is told of a move from one sitting to another. */
    private static Letter moved(Sitting from, Sitting to, String language, Meeting.Reasons reasons) {
        var convened =
                Letters.hear(Letters.convened(), Plans.moving(2, from, Meeting.Reasons.NONE), "2027-01-02T09:00:00Z");
        var moved = Letters.hear(convened, Plans.moving(3, to, reasons), "2027-01-03T09:00:00Z");
        return Letters.write(moved, "meeting-rescheduled", 2, Letters.person(language, "Europe/Paris"));
    }

    private static List<String> aboutPlaces(Letter letter) {
        return letter.text()
                .lines()
                .filter(line -> line.startsWith("Li") || line.startsWith("Auparavant") || line.contains(" a changé"))
                .toList();
    }

    @Test
    void anotherLinkIsAllThatIsSaidToHaveChanged() {
        var to = sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle A", "https://b.example");

        var letter = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(letter.subject()).isEqualTo("Nouveau lien : Comité d'échange, mercredi 10 mars 2027");
        assertThat(aboutPlaces(letter))
                .containsExactly(
                        "Le lien de connexion a changé.",
                        "Lieu : Salle A",
                        "Lien : https://b.example",
                        "Lien auparavant : https://a.example");
    }

    @Test
    void anotherPlaceIsNamedWithTheOneBefore() {
        var to = sitting("2027-03-10T10:00", "2027-03-10T12:00", "Salle B", "https://a.example");

        var letter = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(letter.subject()).isEqualTo("Nouveau lieu : Comité d'échange, mercredi 10 mars 2027");
        assertThat(aboutPlaces(letter))
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

        var letter = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(letter.subject()).startsWith("Nouvel horaire : ");
        assertThat(letter.text())
                .contains("L'horaire a changé.")
                .contains("Auparavant : mercredi 10 mars 2027, 10:00–12:00 (Africa/Casablanca, UTC+00:00)")
                .contains("Auparavant chez vous : 11:00–13:00 (Europe/Paris, UTC+01:00)")
                .doesNotContain("La date a changé", "Lieu auparavant", "Lien auparavant");
    }

    @Test
    void severalChangesAreEachSaid() {
        var to = sitting("2027-03-11T10:00", "2027-03-11T12:00", "Salle B", null);

        var letter = moved(BEFORE, to, "fr", Meeting.Reasons.NONE);

        assertThat(letter.subject()).isEqualTo("Réunion modifiée : Comité d'échange, jeudi 11 mars 2027");
        assertThat(letter.text())
                .startsWith("La réunion de « Comité d'échange » (référence MTG-1) a été modifiée.\nLa date a changé.\n"
                        + "Le lieu a changé.\nLe lien de connexion a changé.\n\n");
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

        var letter = moved(BEFORE, to, "en", Meeting.Reasons.NONE);

        assertThat(letter.subject()).startsWith("Change of legal time: ");
        assertThat(letter.text())
                .contains("Your time: 10:00–12:00 (Europe/Paris")
                .contains("Before, your time: 11:00–13:00 (Europe/Paris");
    }

    @Test
    void aMeetingOfSeveralDaysNamesTheLastInBothZonesAndBefore() {
        var long3 = sitting("2027-03-01T09:00", "2027-03-03T17:00", "Salle A", "https://a.example");

        var letter = moved(
                long3,
                sitting("2027-03-08T22:00", "2027-03-09T02:00", "Salle A", "https://a.example"),
                "fr",
                Meeting.Reasons.NONE);

        assertThat(letter.subject()).endsWith("lundi 8 mars 2027 – mardi 9 mars 2027");
        assertThat(letter.text())
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
        var letter = moved(
                BEFORE,
                sitting("2027-03-11T10:00", "2027-03-11T12:00", null, null),
                language,
                new Meeting.Reasons("Grève,\nreportée; « x »", "urgence"));

        assertThat(letter.text()).contains("\n" + reason + "\n" + shortNotice + "\n");
        var calendar = new CalendarBuilder()
                .build(new StringReader(
                        Objects.requireNonNull(letter.invitation()).calendar()));
        var event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.<Comment>getProperties(Property.COMMENT).stream().map(Comment::getValue))
                .containsExactly(reason, shortNotice);
        assertThat(event.getProperty(Property.DESCRIPTION).orElseThrow().getValue())
                .isEqualTo(reason + "\n" + shortNotice);
    }

    @Test
    void aCancellationAndAConvocationAtShortNoticeSayWhy() {
        var convened = Letters.hear(
                Letters.begin(Plans.unscheduled(), Plans.scheduling()),
                new SubjectFact.MeetingConvened(
                        1, 0, "MTG-1", Plans.sitting("2027-03-10T10:00"), Plans.SEATS, List.of(), "Inondation"),
                Letters.NOW.toString());
        var cancelled =
                Letters.hear(convened, new SubjectFact.MeetingCancelled(1, "Grève, reportée"), "2027-01-02T09:00:00Z");
        var to = Letters.person("fr", "Africa/Casablanca");

        assertThat(Letters.write(convened, "meeting-convocation", 0, to).text())
                .contains("Motif du délai réduit : Inondation\n");
        assertThat(Letters.write(cancelled, "meeting-cancelled", 1, to).text())
                .contains("Motif : Grève, reportée\n")
                .doesNotContain("Inondation");
        assertThat(Letters.write(convened, "meeting-t-7d", null, to).text()).doesNotContain("Inondation");
    }

    @Test
    void arabicIsWrittenWithTheDigitsAndMonthsOfMorocco() {
        var letter = Letters.write(Letters.convened(), "meeting-convocation", 0, Letters.person("ar", "Europe/Paris"));

        assertThat(letter.subject()).isEqualTo("استدعاء: Comité d'échange، الأربعاء، 10 مارس 2027");
        assertThat(letter.text())
                .contains("التاريخ: الأربعاء، 10 مارس 2027")
                .contains("بتوقيتكم: 11:00–13:00 (Europe/Paris, UTC+01:00)");
    }

    @Test
    void whatSpeaksForMissedRemindersSaysSo() {
        var late = Letters.fired(Letters.convened(), Instant.parse("2027-03-09T11:00:00Z"));

        var letter = Letters.write(late, "meeting-t-1d", null, Letters.person("fr", "Africa/Casablanca"));

        assertThat(letter.text()).contains("Ce message remplace 2 rappels qui auraient dû partir plus tôt.");
        assertThat(letter.invitation()).isNull();
    }

    @Test
    void anAlertSaysThatNothingIsPlanned() {
        var plan = Letters.begin(Plans.unopened(0), new SubjectFact.WindowOpened(Plans.terms(0)));

        var letter = Letters.write(plan, "window-unplanned", null, Letters.person("fr", "Africa/Casablanca"));

        assertThat(letter.subject())
                .isEqualTo("Aucune réunion prévue : Comité d'échange, avant le mercredi 30 juin 2027");
        assertThat(letter.text())
                .startsWith("« Comité d'échange » (accord AGR-LSH) doit se réunir une fois entre le vendredi 1 janvier"
                        + " 2027 et le mercredi 30 juin 2027 ; aucune réunion n'est prévue.");
    }

    @Test
    void theEndOfAnAgreementIsItsLastDay() {
        var plan = Letters.begin(AgreementEnd.unsigned(Plans.AGREEMENT), Plans.term("2028-03-31", "P60D"));

        var end = Letters.write(plan, "agreement-end-30d", null, Letters.person("en", "Africa/Casablanca"));
        var notice = Letters.write(plan, "notice-deadline-30d", null, Letters.person("fr", "Africa/Casablanca"));

        assertThat(end.text())
                .startsWith(
                        "Agreement AGR-1 (“Accord”) ends on Friday, March 31, 2028, its last day; it is not renewed.");
        assertThat(notice.text())
                .startsWith(
                        "L'accord AGR-1 (« Accord ») prend fin le vendredi 31 mars 2028, dernier jour inclus ; il ne se"
                                + " renouvelle pas.\nDernier jour pour le dénoncer : le lundi 31 janvier 2028.\n");
        assertThat(notice.subject()).isEqualTo("Préavis de l'accord AGR-1 : dernier jour le lundi 31 janvier 2028");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, EXPRESS, 'dernier jour inclus, sauf si les parties le renouvellent expressément.'",
        "fr, UNKNOWN, 'on ne sait pas s''il peut être renouvelé.'",
        "en, EXPRESS, 'its last day, unless the parties expressly renew it.'",
        "en, UNKNOWN, 'it is not known whether it can be renewed.'",
    })
    void whatFollowsTheLastDayIsSaid(String language, AgreementEnd.Renewal renewal, String words) {
        var letter = ending("2028-03-31", PartialDate.Qualifier.KNOWN, renewal, "P60D", language);

        assertThat(letter.text()).contains(words);
    }

    @Test
    void whatRenewsItselfIsNotSaidToEnd() {
        var french = ending("2028-01-31", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.TACIT, "P30D", "fr");
        var english = ending("2028-01-31", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.TACIT, "P30D", "en");

        assertThat(french.text())
                .startsWith("L'accord AGR-1 (« Accord ») se renouvelle tacitement sauf dénonciation avant le dimanche 2"
                        + " janvier 2028. Dernier jour de la période en cours : le lundi 31 janvier 2028.\nDernier jour"
                        + " pour le dénoncer : le samedi 1 janvier 2028.\n")
                .doesNotContain("prend fin");
        assertThat(french.subject())
                .isEqualTo(
                        "Renouvellement tacite de l'accord AGR-1 : dernier jour de la période le lundi 31 janvier 2028");
        assertThat(english.text())
                .startsWith(
                        "Agreement AGR-1 (“Accord”) renews itself unless it is denounced before Sunday, January 2, 2028.")
                .doesNotContain(" ends ");
    }

    @Test
    void whatRenewsItselfWithoutAKnownNoticeSaysSo() {
        var letter = ending("2028-01-31", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.TACIT, null, "fr");

        assertThat(letter.text())
                .contains("se renouvelle tacitement", "le préavis n'est pas connu")
                .doesNotContain("prend fin", "Dernier jour pour");
    }

    @Test
    void anEndThatIsNotKnownToTheDayIsSaidToBeAtTheEarliest() {
        var french = ending("2028-02", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.NONE, "P30D", "fr");
        var english = ending("2028", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.NONE, null, "en");

        assertThat(french.subject()).isEqualTo("Fin de l'accord AGR-1 : au plus tôt le mardi 1 février 2028");
        assertThat(french.text())
                .contains(
                        "prend fin au plus tôt le mardi 1 février 2028, dernier jour inclus",
                        "Dernier jour pour le dénoncer : au plus tôt le dimanche 2 janvier 2028.",
                        "elle se situe entre le mardi 1 février 2028 et le mardi 29 février 2028.")
                .doesNotContain("approximative");
        assertThat(english.text())
                .contains(
                        "ends on Saturday, January 1, 2028 at the earliest",
                        "it lies between Saturday, January 1, 2028 and Sunday, December 31, 2028.");
    }

    @Test
    void anApproximateEndIsSaidToBeOne() {
        var letter = ending("2028-01-31", PartialDate.Qualifier.APPROX, AgreementEnd.Renewal.NONE, "P30D", "fr");

        assertThat(letter.text())
                .contains("au plus tôt le lundi 31 janvier 2028", "Cette fin est approximative.")
                .doesNotContain("se situe entre");
    }

    private static Letter ending(
            String to,
            PartialDate.Qualifier qualifier,
            AgreementEnd.Renewal renewal,
            @Nullable String notice,
            String language) {
        var term = Plans.term(new PartialDate(to, qualifier), renewal, notice);
        var plan = Letters.begin(AgreementEnd.unsigned(Plans.AGREEMENT), term);
        return Letters.write(plan, "agreement-end-30d", null, Letters.person(language, "Africa/Casablanca"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x", "a\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u0000b", "a\u007fb"})
    void whatCouldBeginAnotherHeaderIsRefused(String text) {
        assertThatExceptionOfType(HeaderText.UnsafeText.class).isThrownBy(() -> HeaderText.of(text));
    }

    @Test
    void everyLanguageSaysTheSameThings() {
        var french = ResourceBundle.getBundle("partnerships.mail.sentences", Locale.ROOT);
        for (var language : List.of("en", "ar")) {
            var other = ResourceBundle.getBundle("partnerships.mail.sentences", Locale.forLanguageTag(language));

            assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(french.keySet()));
            assertThat(other.keySet()).allMatch(key -> !other.getString(key).equals(french.getString(key)));
            assertThat(other.keySet())
                    .allMatch(key -> arguments(other.getString(key)).equals(arguments(french.getString(key))));
        }
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
