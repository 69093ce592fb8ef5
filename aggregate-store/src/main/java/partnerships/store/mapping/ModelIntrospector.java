package partnerships.store.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Tells Jackson about models what annotations would tell it, so that models need none. */
final class ModelIntrospector extends JacksonAnnotationIntrospector {

    private static final String KIND = "kind";

    @Override
    public Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                && member.getName().equals("value")
                && ModelShapes.isSingleValue(member.getDeclaringClass());
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor && isCanonicalOfSingleValue(constructor)
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type && isSealedInterface(type.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, KIND, null, false, true, false)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return isSealedInterface(type) ? kindsOf(type) : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        Class<?> type = annotated.getRawType();
        return type.isRecord() || type.isEnum() ? ModelShapes.nameOf(type) : null;
    }

    private static List<NamedType> kindsOf(Class<?> sealed) {
        return ModelShapes.kindsOf(sealed)
                .map(kind -> new NamedType(kind, ModelShapes.nameOf(kind)))
                .toList();
    }

    private static boolean isCanonicalOfSingleValue(AnnotatedConstructor constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return ModelShapes.isSingleValue(type)
                && constructor.getParameterCount() == 1
                && constructor.getRawParameterType(0) == type.getRecordComponents()[0].getType();
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
