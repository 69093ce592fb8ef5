package partnerships.testkit.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import partnerships.testkit.openapi.OpenApi.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds what a service answers against the description of its interface. */
public final class AnswerSchemas {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private AnswerSchemas() {}

    /**
     * Says in what an answer in JSON does not fit its schema.
     *
     * @param status of the answer: 200
     * @return one sentence per violation; empty if it fits
     */
    public static List<String> violations(OpenApi api, Operation operation, int status, JsonNode answer) {
        var schema = operation
                .description()
                .path("responses")
                .path(Integer.toString(status))
                .at("/content/application~1json/schema");
        var whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", api.root().path("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole).validate(answer).stream()
                .map(Error::toString)
                .toList();
    }
}
