package partnerships.defaults.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes local times and offsets as they are read and written. A local time is no {@code date-time}: that has an offset. */
@SuppressWarnings("rawtypes") // as the converted model has them
final class LocalTimeSchemas implements ModelConverter {

    private record Written(String pattern, String example) {

        Schema<?> schema() {
            var schema = new JsonSchema();
            schema.setTypes(Set.of("string"));
            schema.setPattern(pattern);
            schema.setExamples(List.of(example));
            return schema;
        }
    }

    private static final Map<Class<?>, Written> WRITTEN = Map.of(
            LocalDateTime.class,
            new Written("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$", "2026-10-12T10:00"),
            ZoneOffset.class,
            new Written("^(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)$", "+01:00"));

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        for (var written : WRITTEN.entrySet()) {
            if (is(type.getType(), written.getKey())) {
                return written.getValue().schema();
            }
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    /** A type may come as a class, or as what Jackson makes of it. */
    private static boolean is(Type type, Class<?> wanted) {
        return type.equals(wanted) || type.getTypeName().equals("[simple type, class " + wanted.getName() + "]");
    }
}
