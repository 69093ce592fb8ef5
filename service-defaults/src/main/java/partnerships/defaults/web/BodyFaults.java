package partnerships.defaults.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import partnerships.defaults.web.BodyWalk.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Names all that is wrong with a body at once: what cannot be read, and what breaks a constraint in the rest. */
final class BodyFaults {

    private static final String TYPE = BodyFaults.class.getName();

    private final JsonMapper json;
    private final Supplier<@Nullable Validator> validator;

    BodyFaults(JsonMapper json, Supplier<@Nullable Validator> validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What a walk found, and the rest of the body. */
    private record Walked(List<Fault> faults, @Nullable JsonNode sound) {}

    /** A problem with these faults; its code is theirs if they have one in common. */
    static Invalid invalid(List<Fault> faults) {
        Set<String> codes = faults.stream().map(Fault::problemCode).collect(Collectors.toSet());
        return new Invalid(
                codes.size() == 1 ? codes.iterator().next() : BadRequests.INVALID,
                faults.stream().map(Fault::field).toList());
    }

    /** Returns every fault of a body that could not be read as this type; empty if it is no JSON, or the fault lies in no part. */
    List<Fault> of(byte[] body, JavaType type) {
        try {
            Walked walked =
                    json.readerFor(Walked.class).withAttribute(TYPE, type).readValue(body);
            if (walked.faults().isEmpty() || walked.sound() == null) {
                return List.of();
            }
            return Stream.concat(walked.faults().stream(), brokenConstraints(walked, type))
                    .limit(BodyWalk.MOST)
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private Stream<Fault> brokenConstraints(Walked walked, JavaType type) {
        var constraints = validator.get();
        Object rest = rest(walked, type);
        if (rest == null || constraints == null) {
            return Stream.of();
        }
        var result = new BeanPropertyBindingResult(rest, "request");
        constraints.validate(rest, result);
        return BadRequests.fields(result).stream()
                .filter(field -> walked.faults().stream()
                        .noneMatch(fault -> concern(fault.field().field(), field.field())))
                .sorted(Comparator.comparing(Problem.Field::field))
                .map(field -> new Fault(BadRequests.INVALID, field));
    }

    /** A body of which parts are missing may not come together. */
    private @Nullable Object rest(Walked walked, JavaType type) {
        try {
            return json.treeToValue(walked.sound(), type);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A fault explains what is said of the same part, of its parts, and of what it is a part of. */
    private static boolean concern(String faulty, String path) {
        return faulty.equals(path) || isPartOf(faulty, path) || isPartOf(path, faulty);
    }

    private static boolean isPartOf(String part, String whole) {
        return part.startsWith(whole) && ".[".indexOf(part.charAt(whole.length())) >= 0;
    }

    /** Reads a body as what is wrong with it. */
    static final class Walker extends StdDeserializer<Object> {

        static final Class<?> OF = Walked.class;

        Walker() {
            super(Walked.class);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var walk = new BodyWalk(context);
            JsonNode sound = walk.sound(context.readTree(parser), (JavaType) context.getAttribute(TYPE));
            return new Walked(new ArrayList<>(walk.faults()), sound);
        }
    }
}
