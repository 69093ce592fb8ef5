package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.plan.AgreementEnd;
import partnerships.plan.Plans;
import partnerships.plan.SubjectFact;

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

        assertThat(letter.text()).contains("Your time: 23:00–01:00 (Pacific/Auckland, UTC+13:00)");
    }

    @Test
    void aMoveNamesTheTimeBefore() {
        var moved = Letters.hear(Letters.convened(), Plans.moving(2, "2027-04-10T10:00"), "2027-02-01T09:00:00Z");

        var letter = Letters.write(moved, "meeting-rescheduled", 1, Letters.person("fr", "Africa/Casablanca"));

        assertThat(letter.text())
                .contains("Date : samedi 10 avril 2027")
                .contains("Auparavant : mercredi 10 mars 2027, 10:00–12:00 (Africa/Casablanca, UTC+00:00)");
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
        var plan = Letters.begin(AgreementEnd.unsigned(Plans.AGREEMENT), Plans.term(LocalDate.of(2028, 3, 31), 60));

        var end = Letters.write(plan, "agreement-end-30d", null, Letters.person("en", "Africa/Casablanca"));
        var notice = Letters.write(plan, "notice-deadline-30d", null, Letters.person("fr", "Africa/Casablanca"));

        assertThat(end.text()).startsWith("Agreement AGR-1 (“Accord”) ends on Friday, March 31, 2028, its last day.");
        assertThat(notice.text())
                .startsWith("L'accord AGR-1 (« Accord ») prend fin le vendredi 31 mars 2028. Le lundi 31 janvier 2028"
                        + " est le dernier jour pour le dénoncer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x", "a\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u0000b", "a\u007fb"})
    void whatCouldBeginAnotherHeaderIsRefused(String text) {
        assertThatExceptionOfType(HeaderText.UnsafeText.class).isThrownBy(() -> HeaderText.of(text));
    }

    @Test
    void everyLanguageSaysTheSameThings() {
        var french = ResourceBundle.getBundle("partnerships.mail.sentences", Locale.ROOT);
        var english = ResourceBundle.getBundle("partnerships.mail.sentences", Locale.ENGLISH);

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(french.keySet()));
        assertThat(english.keySet()).allMatch(key -> !english.getString(key).equals(french.getString(key)));
    }
}
