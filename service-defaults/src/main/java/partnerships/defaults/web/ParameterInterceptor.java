package partnerships.defaults.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import partnerships.defaults.web.DeclaredParameters.Declared;

/** Holds the parameters of a query against what the endpoint takes, as strictly as bodies are read, and names all faults at once. */
final class ParameterInterceptor implements HandlerInterceptor {

    private static final String UNKNOWN = "UNKNOWN_PARAMETER";

    private final ConversionService conversion;
    private final Set<String> everywhere;
    private final Map<HandlerMethod, Map<String, Declared>> declared = new ConcurrentHashMap<>();

    /**
     * @param everywhere names that every GET takes
     */
    ParameterInterceptor(ConversionService conversion, Set<String> everywhere) {
        this.conversion = conversion;
        this.everywhere = Set.copyOf(everywhere);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            var faults = faults(request.getParameterMap(), declaredBy(method));
            if (!faults.isEmpty()) {
                boolean allUnknown =
                        faults.stream().allMatch(fault -> fault.code().equals(UNKNOWN));
                throw new Invalid(allUnknown ? UNKNOWN : BadRequests.INVALID, faults);
            }
        }
        return true;
    }

    private Map<String, Declared> declaredBy(HandlerMethod method) {
        return declared.computeIfAbsent(method, it -> new DeclaredParameters(it, everywhere).byName());
    }

    private List<Problem.Field> faults(Map<String, String[]> given, Map<String, Declared> taken) {
        var faults = new ArrayList<Problem.Field>();
        given.forEach((name, values) -> {
            var parameter = taken.get(name);
            if (parameter == null) {
                faults.add(unknown(name, taken.keySet()));
            } else if (values.length > 1 && !parameter.isRepeatable()) {
                faults.add(new Problem.Field(name, "REPEATED", "is given once"));
            } else {
                faults.addAll(faults(name, values, parameter));
            }
        });
        taken.forEach((name, parameter) -> {
            if (parameter.required() && !given.containsKey(name)) {
                faults.add(BadRequests.required(name));
            }
        });
        return faults.size() > BodyWalk.MOST ? faults.subList(0, BodyWalk.MOST) : faults;
    }

    private static Problem.Field unknown(String name, Set<String> taken) {
        String message = taken.isEmpty() ? "is not a parameter here; there is none" : "is not a parameter here";
        return new Problem.Field(PlainText.shown(name), UNKNOWN, message, List.copyOf(new TreeSet<>(taken)));
    }

    private List<Problem.Field> faults(String name, String[] values, Declared parameter) {
        for (String value : values) {
            var refusal = PlainText.refused(value, false);
            if (refusal != null) {
                return List.of(new Problem.Field(name, refusal.code(), refusal.message()));
            }
        }
        return values.length == 1 ? unreadable(name, values[0], parameter.type()) : List.of();
    }

    private List<Problem.Field> unreadable(String name, String value, TypeDescriptor type) {
        try {
            return outOfRange(name, conversion.convert(value, TypeDescriptor.valueOf(String.class), type));
        } catch (ConversionException | IllegalArgumentException e) {
            return List.of(BadRequests.format(name, type.getType()));
        }
    }

    private static List<Problem.Field> outOfRange(String name, @Nullable Object value) {
        return value instanceof Temporal date && DateRange.TYPES.contains(date.getClass()) && !DateRange.contains(date)
                ? List.of(new Problem.Field(name, "DATE_OUT_OF_RANGE", DateRange.MESSAGE))
                : List.of();
    }
}
