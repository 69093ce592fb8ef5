package partnerships.localrun.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A right that a service has no use for is one that somebody else may use. */
class DeclaredRightsTest {

    private static final Pattern TOPIC = Pattern.compile("partnership\\.[a-z]+\\.v\\d+");

    static List<DeclaredRights> services() {
        return DeclaredRights.ALL.stream()
                .filter(rights -> rights.name().endsWith("-service"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsAndWritesTheTopicsThatItsSettingsNameAndNoOther(DeclaredRights rights) throws IOException {
        var settings = Files.readString(Path.of("..", rights.name(), "src/main/resources/application.yaml"));

        assertThat(rights.reads()).containsExactlyInAnyOrderElementsOf(topics(settings));
        assertThat(rights.writes())
                .containsExactlyElementsOf(topics(settings.lines()
                        .filter(line -> line.contains("topics.written"))
                        .findFirst()
                        .orElse("")));
    }

    private static List<String> topics(String settings) {
        return TOPIC.matcher(settings)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
