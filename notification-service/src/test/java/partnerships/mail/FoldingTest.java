package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.PlanFixture;

class FoldingTest {

    static List<String> names() {
        return List.of(
                "Comité d'échange",
                "Comité mixte de suivi, de pilotage; et d'évaluation ".repeat(6),
                "لجنة التتبع والتقييم المشتركة ".repeat(10),
                "😀".repeat(75),
                "a" + "😀é".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLineOfACalendarIsLongerThan75OctetsAndNoCharacterIsCut(String name) throws Exception {
        var committee = new CommitteeProfile(
                PlanFixture.COMMITTEE, PlanFixture.AGREEMENT, "AGR-LSH", Map.of("fr", name), 0, List.of());
        var to = MailFixture.person("fr", "Europe/Paris");
        var matter = new MailMessageWriter.Matter(
                MailFixture.delivery(MailFixture.convened(), "meeting-convocation", 0),
                MailFixture.convened(),
                MailFixture.rule("meeting-convocation"),
                committee,
                true,
                null);

        var message =
                new MailMessageWriter(MailFixture.SENDER, PlanFixture.CASABLANCA).write(matter, to, MailFixture.NOW);

        var text = Objects.requireNonNull(message.invitation()).calendar();
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .allMatch(line -> StandardCharsets.UTF_8.newEncoder().canEncode(line));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        assertThat(calendar.<VEvent>getComponent(Component.VEVENT)
                        .orElseThrow()
                        .getProperty(Property.SUMMARY)
                        .orElseThrow()
                        .getValue())
                .isEqualTo(message.subject());
    }
}
