package partnerships.store.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import partnerships.store.document.Contract;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that ship with the published language, one per event type. Safe for several threads. */
public final class PublishedSchemas implements Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BREACHES = 20;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Runnable skipped;

    /** @param skipped called for each event that is not published as it is */
    public PublishedSchemas(Runnable skipped) {
        this.skipped = skipped;
    }

    /** @throws RuntimeException if nothing is published about that type */
    @Override
    public List<Breach> breaches(String type, byte[] data) {
        return schemas.computeIfAbsent(type, this::load).validate(JSON.readTree(data)).stream()
                .limit(MOST_BREACHES)
                .map(PublishedSchemas::breach)
                .toList();
    }

    @Override
    public void skipped() {
        skipped.run();
    }

    private Schema load(String type) {
        return registry.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"));
    }

    private static Breach breach(Error error) {
        var rule = error.getKeyword();
        var property = error.getProperty();
        var asked = rule.equals("required") && property != null
                ? property
                : String.valueOf(error.getSchemaNode()).replaceAll("\\s+", " ");
        return new Breach(error.getInstanceLocation().toString(), rule, asked);
    }
}
