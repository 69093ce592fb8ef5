package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<EventType> types() {
        return EventType.all();
    }

    private static Stream<Arguments> samples() {
        return types().stream()
                .flatMap(type -> Resources.samplesOf(type).stream().map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAGoldenSample(EventType type) {
        assertThat(Resources.ROOT.resolve("samples/" + type + ".json")).exists();
    }

    @Test
    void everySampleBelongsToAType() {
        assertThat(Resources.in("samples"))
                .allMatch(file -> types().stream()
                        .anyMatch(type -> file.getFileName().toString().startsWith(type + ".")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFitsItsSchema(EventType type, Path file) {
        var json = new String(Resources.bytes(file), StandardCharsets.UTF_8);

        assertThat(Resources.schemaOf(type).validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleReadAndWrittenAgainIsTheSame(EventType type, Path file) {
        var sample = Resources.bytes(file);

        var again = EventJson.write(EventJson.read(sample, type.data()));

        assertThat(JSON.readTree(again)).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSchemaRefusesASampleWithoutItsFirstRequiredField(EventType type, Path file) {
        var sample = JSON.readTree(Resources.bytes(file)).asObject();
        var schema = Resources.schemaOf(type);
        sample.remove(schema.getSchemaNode().path("required").path(0).asString());

        assertThat(schema.validate(sample)).hasSize(1);
    }
}
