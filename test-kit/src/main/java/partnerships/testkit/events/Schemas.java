package partnerships.testkit.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds event data against the published schemas, which every service has on its class path. */
public final class Schemas {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    /**
     * Says in what the data does not fit the schema of its type.
     *
     * @param type versioned wire type: {@code partnership.agreement.AgreementSigned.v1}
     * @param data JSON in UTF-8
     * @return one sentence per violation; empty if it fits
     * @throws RuntimeException if there is no schema of that type
     */
    public static List<String> violations(String type, byte[] data) {
        return SCHEMAS
                .getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"))
                .validate(new String(data, StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Says in what an event's headers, as one JSON object, do not fit the envelope that all events share. */
    static List<Error> envelope(JsonNode headers) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/shared/envelope.json"))
                .validate(headers);
    }
}
