package partnerships.rows.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.history.ForParties;
import tools.jackson.databind.json.JsonMapper;

/** What is shown to parties is named in the words of the events. */
class ForPartiesTest {

    private static final Set<String> INTERNAL = Set.of(
            "AgreementSubmitted",
            "AgreementReturned",
            "AgreementWithdrawn",
            "DataQualityIssueOpened",
            "DataQualityIssueResolved",
            "MeetingOutcomeMissing",
            "EventSkipped",
            "ReminderPlanned",
            "PostHolderChanged");

    @Test
    void everyTypeThatIsShownIsToldBySomebody() {
        Set<String> published = new TreeSet<>();
        Samples.all().forEach(sample -> published.add(sample.type()));

        assertThat(published).containsAll(ForParties.types());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyPartThatIsShownIsInTheSchemaOfItsEvent(String type) throws IOException {
        try (var schema = ForParties.class.getResourceAsStream("/schemas/" + type + ".json")) {
            var declared =
                    JsonMapper.shared().readTree(Objects.requireNonNull(schema)).path("properties");
            assertThat(ForParties.parts(type)).allMatch(declared::has);
        }
    }

    static Set<String> shown() {
        return ForParties.types();
    }

    @Test
    void internalActsAndWhatNobodyHasDecidedAboutAreNotShown() {
        assertThat(ForParties.types()).noneMatch(type -> INTERNAL.contains(type.split("\\.", -1)[2]));
        assertThat(ForParties.parts("partnership.agreement.AgreementNewlyInvented.v1"))
                .isEmpty();
    }
}
