package partnerships.defaults.web;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** The parameters of the query that an endpoint takes, as its method declares them. */
final class DeclaredParameters {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final Set<String> OF_PAGING = Set.of("limit", "next");

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    /**
     * @param everywhere names that every endpoint takes
     */
    DeclaredParameters(HandlerMethod method, Set<String> everywhere) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            add(parameter);
        }
        if (method.hasMethodAnnotation(GetMapping.class)) {
            addText(Set.of(AfterInterceptor.PARAMETER));
            addText(everywhere);
        }
    }

    /**
     * One parameter.
     *
     * @param type what its value is read as
     * @param required whether it must be there
     */
    record Declared(TypeDescriptor type, boolean required) {

        boolean isRepeatable() {
            return type.isCollection() || type.isArray();
        }
    }

    Map<String, Declared> byName() {
        return Map.copyOf(declared);
    }

    private void add(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        Class<?> type = parameter.getParameterType();
        if (annotation != null) {
            boolean required = annotation.required()
                    && !parameter.isOptional()
                    && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            String name = StringUtils.hasText(annotation.name()) ? annotation.name() : parameter.getParameterName();
            declared.put(String.valueOf(name), new Declared(new TypeDescriptor(parameter), required));
        } else if (type.equals(Paging.class)) {
            addText(OF_PAGING);
        } else if (isQuery(parameter, type)) {
            addComponents(BeanUtils.getResolvableConstructor(type));
        }
    }

    /** A record of parameters: what no other part of this package, and no annotation, reads from elsewhere. */
    private static boolean isQuery(MethodParameter parameter, Class<?> type) {
        return type.isRecord() && !DescribedArguments.isResolved(type) && !isReadFromElsewhere(parameter);
    }

    private static boolean isReadFromElsewhere(MethodParameter parameter) {
        for (var annotation : parameter.getParameterAnnotations()) {
            var from = annotation.annotationType();
            if (from.getPackage().equals(RequestParam.class.getPackage())
                    && !from.getSimpleName().equals("ModelAttribute")) {
                return true;
            }
        }
        return false;
    }

    private void addComponents(Constructor<?> constructor) {
        for (int i = 0; i < constructor.getParameterCount(); i++) {
            var component = new MethodParameter(constructor, i);
            component.initParameterNameDiscovery(NAMES);
            declared.put(
                    String.valueOf(component.getParameterName()), new Declared(new TypeDescriptor(component), false));
        }
    }

    private void addText(Collection<String> names) {
        names.forEach(name -> declared.putIfAbsent(name, new Declared(TypeDescriptor.valueOf(String.class), false)));
    }
}
