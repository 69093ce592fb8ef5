package partnerships.meeting.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingFixture;
import partnerships.time.Zones;

class MeetingDocumentTest {

    record Example(String name, Meeting meeting) {}

    private static List<Example> examples() {
        return List.of(
                new Example("meeting-draft", MeetingFixture.draft().meeting()),
                new Example("meeting-convened", MeetingFixture.convened().meeting()),
                new Example("meeting-lapsed", MeetingFixture.lapsed().meeting()),
                new Example("meeting-held", MeetingFixture.held().meeting()),
                new Example("meeting-corrected", MeetingFixture.corrected().meeting()),
                new Example("meeting-not-held", MeetingFixture.notHeld().meeting()),
                new Example("meeting-imported", MeetingFixture.heldInThePast().meeting()),
                new Example("meeting-cancelled", MeetingFixture.cancelled().meeting()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aMeetingLiesInMongoDbAsItAlwaysDid(Example example) throws IOException {
        assertThat(MeetingDocument.definition().write(example.meeting())).isEqualTo(golden(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatLiesThereIsReadBack(Example example) throws IOException {
        assertThat(MeetingDocument.definition().read(golden(example))).isEqualTo(example.meeting());
    }

    private static Document golden(Example example) throws IOException {
        try (var stream = MeetingDocumentTest.class.getResourceAsStream("/golden/" + example.name() + ".json")) {
            var bytes = Objects.requireNonNull(stream).readAllBytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            return Document.parse(text.replace("<rules>", Zones.rulesVersion()));
        }
    }
}
