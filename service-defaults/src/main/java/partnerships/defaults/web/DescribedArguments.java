package partnerships.defaults.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI description what the arguments that this package and security resolve are read from. */
final class DescribedArguments implements GlobalOperationCustomizer {

    private static final String KEY = "Idempotency-Key";

    private static final Map<String, List<Parameter>> BY_TYPE = Map.of(
            "partnerships.store.document.Command",
            List.of(
                    header(KEY, "answers a repeated request as the first; 1 to 200 visible ASCII characters"),
                    header(
                            HttpHeaders.IF_MATCH,
                            "the version that the caller has seen, as its ETag has it; several, or *, as RFC 9110 has it"),
                    header(RequestOrigin.CORRELATION_ID, "ties together what one cause sets off")),
            "partnerships.defaults.security.Caller",
            List.of(),
            Paging.class.getName(),
            List.of(limit(), query("next", "where to go on, as the page before answered it")));

    private static final Parameter AFTER =
            query(AfterInterceptor.PARAMETER, "position to wait for, at most two seconds; then 503 with Retry-After");

    DescribedArguments() {
        BY_TYPE.keySet().stream()
                .flatMap(DescribedArguments::present)
                .forEach(type -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(type));
    }

    /** Returns whether arguments of this type are made by this package or by security, from what is described here. */
    static boolean isResolved(Class<?> type) {
        return BY_TYPE.containsKey(type.getName());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (var argument : method.getMethodParameters()) {
            BY_TYPE.getOrDefault(argument.getParameterType().getName(), List.of()).stream()
                    .filter(parameter -> isOfUse(parameter, method))
                    .forEach(parameter -> add(operation, parameter));
        }
        if (method.hasMethodAnnotation(GetMapping.class)) {
            add(operation, AFTER);
        }
        return operation;
    }

    /** A PUT may be repeated without a key, and what is made has no version yet. */
    private static boolean isOfUse(Parameter parameter, HandlerMethod method) {
        return switch (parameter.getName()) {
            case KEY -> method.hasMethodAnnotation(PostMapping.class);
            case HttpHeaders.IF_MATCH ->
                Arrays.stream(method.getMethodParameters())
                        .anyMatch(argument -> argument.hasParameterAnnotation(PathVariable.class));
            default -> true;
        };
    }

    /** What the method declares by itself stays as it is. */
    private static void add(Operation operation, Parameter parameter) {
        var declared = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        if (declared.stream().noneMatch(each -> parameter.getName().equals(each.getName()))) {
            operation.addParametersItem(parameter);
        }
    }

    /** A service without a store lacks its classes. */
    private static Stream<Class<?>> present(String type) {
        try {
            return Stream.of(Class.forName(type));
        } catch (ClassNotFoundException e) {
            return Stream.of();
        }
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }

    private static Parameter limit() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        schema.setDefault(Paging.DEFAULT_LIMIT);
        return new Parameter()
                .in("query")
                .name("limit")
                .description("how many at most")
                .schema(schema);
    }
}
