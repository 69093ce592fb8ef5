package partnerships.store.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
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
                && isSingleValue(member.getDeclaringClass());
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
        return type.isRecord() || type.isEnum() ? ModelNames.upperSnake(type.getSimpleName()) : null;
    }

    private static List<NamedType> kindsOf(Class<?> sealed) {
        var kinds = new ArrayList<NamedType>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (isSealedInterface(permitted)) {
                kinds.addAll(kindsOf(permitted));
            } else {
                kinds.add(new NamedType(permitted, ModelNames.upperSnake(permitted.getSimpleName())));
            }
        }
        return kinds;
    }

    /** A record that is nothing but its value; not where a field must stay for {@code kind}. */
    private static boolean isSingleValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")
                && List.of(type.getInterfaces()).stream().noneMatch(Class::isSealed);
    }

    private static boolean isCanonicalOfSingleValue(AnnotatedConstructor constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return isSingleValue(type)
                && constructor.getParameterCount() == 1
                && constructor.getRawParameterType(0) == type.getRecordComponents()[0].getType();
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
