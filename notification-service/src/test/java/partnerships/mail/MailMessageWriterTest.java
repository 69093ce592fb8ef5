package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import partnerships.plan.PlanFixture;
import partnerships.plan.WindowFact;

class MailMessageWriterTest {

    @Test
    void aConvocationIsWrittenInTheRecipientsLanguageWithBothZones() {
        var message = MailFixture.write(
                MailFixture.convened(), "meeting-convocation", 0, MailFixture.person("fr", "Europe/Paris"));

        assertThat(message.subject()).isEqualTo("Convocation : Comité d'échange, mercredi 10 mars 2027");
        assertThat(message.text()).isEqualTo("""
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
        var message = MailFixture.write(
                MailFixture.convened(), "meeting-convocation", 0, MailFixture.person("en", "Africa/Casablanca"));

        assertThat(message.text())
                .contains("Time: 10:00–12:00 (Africa/Casablanca, UTC+00:00)")
                .doesNotContain("Your time");
    }

    @Test
    void aRecipientOnAnotherDayIsToldTheDay() {
        var message = MailFixture.write(
                MailFixture.convened(), "meeting-convocation", 0, MailFixture.person("en", "Pacific/Auckland"));

        assertThat(message.text())
                .contains("Your time: Wednesday, March 10, 2027, 23:00 – Thursday, March 11, 2027, 01:00"
                        + " (Pacific/Auckland, UTC+13:00)");
    }

    @Test
    void aMoveNamesTheTimeBefore() {
        var moved = MailFixture.hear(
                MailFixture.convened(), PlanFixture.moving(2, "2027-04-10T10:00"), "2027-02-01T09:00:00Z");

        var message = MailFixture.write(moved, "meeting-rescheduled", 1, MailFixture.person("fr", "Africa/Casablanca"));

        assertThat(message.text())
                .contains("Date : samedi 10 avril 2027")
                .contains("Auparavant : mercredi 10 mars 2027, 10:00–12:00 (Africa/Casablanca, UTC+00:00)");
    }

    @Test
    void arabicIsWrittenWithTheDigitsAndMonthsOfMorocco() {
        var message = MailFixture.write(
                MailFixture.convened(), "meeting-convocation", 0, MailFixture.person("ar", "Europe/Paris"));

        assertThat(message.subject()).isEqualTo("استدعاء: Comité d'échange، الأربعاء، 10 مارس 2027");
        assertThat(message.text())
                .contains("التاريخ: الأربعاء، 10 مارس 2027")
                .contains("بتوقيتكم: 11:00–13:00 (Europe/Paris, UTC+01:00)");
    }

    @Test
    void whatSpeaksForMissedRemindersSaysSo() {
        var late = MailFixture.fired(MailFixture.convened(), Instant.parse("2027-03-09T11:00:00Z"));

        var message = MailFixture.write(late, "meeting-t-1d", null, MailFixture.person("fr", "Africa/Casablanca"));

        assertThat(message.text()).contains("Ce message remplace 2 rappels qui auraient dû partir plus tôt.");
        assertThat(message.invitation()).isNull();
    }

    @Test
    void anAlertSaysThatNothingIsPlanned() {
        var plan = MailFixture.begin(PlanFixture.unopened(0), new WindowFact.Opened(PlanFixture.terms(0), Set.of()));

        var message = MailFixture.write(plan, "window-unplanned", null, MailFixture.person("fr", "Africa/Casablanca"));

        assertThat(message.subject())
                .isEqualTo("Aucune réunion prévue : Comité d'échange, avant le mercredi 30 juin 2027");
        assertThat(message.text())
                .startsWith("« Comité d'échange » (accord AGR-LSH) doit se réunir une fois entre le vendredi 1 janvier"
                        + " 2027 et le mercredi 30 juin 2027 ; aucune réunion n'est prévue.");
    }

    @Test
    void theEndOfAnAgreementIsItsLastDay() {
        var plan =
                MailFixture.begin(AgreementEnd.unsigned(PlanFixture.AGREEMENT), PlanFixture.term("2028-03-31", "P60D"));

        var end = MailFixture.write(plan, "agreement-end-30d", null, MailFixture.person("en", "Africa/Casablanca"));
        var notice =
                MailFixture.write(plan, "notice-deadline-30d", null, MailFixture.person("fr", "Africa/Casablanca"));

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
        var message = ending("2028-03-31", PartialDate.Qualifier.KNOWN, renewal, "P60D", language);

        assertThat(message.text()).contains(words);
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
        var message = ending("2028-01-31", PartialDate.Qualifier.KNOWN, AgreementEnd.Renewal.TACIT, null, "fr");

        assertThat(message.text())
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
        var message = ending("2028-01-31", PartialDate.Qualifier.APPROX, AgreementEnd.Renewal.NONE, "P30D", "fr");

        assertThat(message.text())
                .contains("au plus tôt le lundi 31 janvier 2028", "Cette fin est approximative.")
                .doesNotContain("se situe entre");
    }

    private static MailMessage ending(
            String to,
            PartialDate.Qualifier qualifier,
            AgreementEnd.Renewal renewal,
            @Nullable String notice,
            String language) {
        var term = PlanFixture.term(new PartialDate(to, qualifier), renewal, notice);
        var plan = MailFixture.begin(AgreementEnd.unsigned(PlanFixture.AGREEMENT), term);
        return MailFixture.write(plan, "agreement-end-30d", null, MailFixture.person(language, "Africa/Casablanca"));
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
