package partnerships.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "x^y@example.org x^y@example.org mailto:x%5Ey@example.org",
                "a|b@example.org a|b@example.org mailto:a%7Cb@example.org",
                "pct%zz@example.org pct%zz@example.org mailto:pct%25zz@example.org",
                "x{y}@example.org x{y}@example.org mailto:x%7By%7D@example.org",
                "x`y@example.org x`y@example.org mailto:x%60y@example.org",
                "a/b?c=d&e#f@example.org a/b?c=d&e#f@example.org mailto:a%2Fb%3Fc%3Dd%26e%23f@example.org",
                "o'neil+x~y_z-1!$*@example.org o'neil+x~y_z-1!$*@example.org mailto:o'neil+x~y_z-1!$*@example.org",
                "first.last@Example.ORG first.last@example.org mailto:first.last@example.org",
                "marie@münchen.example marie@xn--mnchen-3ya.example mailto:marie@xn--mnchen-3ya.example",
                "a@مثال.إختبار a@xn--mgbh0fb.xn--kgbechtv mailto:a@xn--mgbh0fb.xn--kgbechtv",
                "a@localhost a@localhost mailto:a@localhost"
            })
    void anAddressHasAFormForServersAndOneForCalendars(String text, String ascii, String uri) {
        var address = MailAddress.read(text).orElseThrow();

        assertThat(address.ascii()).isEqualTo(ascii);
        assertThat(address.uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b",
                "a@@b",
                "a@b@c",
                ".a@b.org",
                "a.@b.org",
                "a..b@c.org",
                "\"a b\"@c.org",
                "\"a\"@c.org",
                "a b@c.org",
                "a(b)@c.org",
                "a,b@c.org",
                "a;b@c.org",
                "a:b@c.org",
                "<a@c.org>",
                "a\\b@c.org",
                "a[b]@c.org",
                "rené@c.org",
                "محمد@c.org",
                "😀@c.org",
                "a\u0000@c.org",
                "a\r\nRCPT TO:<x@y>@c.org",
                "a@c.org\r\nBcc: x",
                "a@c.org.",
                "a@.c.org",
                "a@c..org",
                "a@-c.org",
                "a@c-.org",
                "a@c_d.org",
                "a@192.0.2.1",
                "a@[192.0.2.1]",
                "a@c.org:25",
                "a@stra\u00dfe.example",
                "a@c\u200d.org",
                "a@ c.org",
                "a@c .org",
                "a@c%2e.org",
                "a@c/d.org"
            })
    void whatNoServerOrCalendarCanBeGivenIsNone(String text) {
        assertThat(MailAddress.read(text)).isEmpty();
    }

    @Test
    void lengthsAreThoseOfTheProtocol() {
        var label = "d".repeat(63);

        assertThat(MailAddress.read("l".repeat(64) + "@c.org")).isPresent();
        assertThat(MailAddress.read("l".repeat(65) + "@c.org")).isEmpty();
        assertThat(MailAddress.read("a@" + label + ".org")).isPresent();
        assertThat(MailAddress.read("a@" + label + "d.org")).isEmpty();
        assertThat(MailAddress.read("a@" + String.join(".", label, label, label, "d".repeat(60))))
                .isPresent();
        assertThat(MailAddress.read("a@" + String.join(".", label, label, label, "d".repeat(61))))
                .isEmpty();
    }

    @Test
    void anAddressThatIsLoggedNamesNobody() {
        assertThat(MailAddress.read("zaynab@example.org").orElseThrow()).hasToString("MailAddress");
    }
}
