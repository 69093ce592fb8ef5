package partnerships.testkit.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import partnerships.testkit.openapi.OpenApi.Operation;
import tools.jackson.databind.JsonNode;

/** What a service can refuse, as its enums say it, beside what its operations declare in their 409. */
public final class Refusals {

    private static final String REFUSAL = "partnerships.store.Refusal";
    private static final Path OWN_CLASSES = Path.of("target", "classes");

    private final List<Group> groups;

    private Refusals(List<Group> groups) {
        this.groups = groups;
    }

    /** The refusals of one aggregate, in the order in which they are declared. */
    record Group(String name, List<Code> codes) {}

    /** One refusal. */
    record Code(String name, String meaning) {}

    /** Returns the refusals whose enums are main classes of the module under test. */
    public static Refusals ofThisService() {
        return new Refusals(new ClassFileImporter()
                .importPath(OWN_CLASSES).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(REFUSAL))
                        .sorted(Comparator.comparing(JavaClass::getSimpleName))
                        .map(type -> group(type.reflect()))
                        .toList());
    }

    /** Returns the refusals of these enums. */
    public static Refusals of(Class<?>... enums) {
        return new Refusals(Stream.of(enums).map(Refusals::group).toList());
    }

    List<Group> groups() {
        return groups;
    }

    /** Returns the codes that no operation declares: nobody could ever be answered them, or nobody is told. */
    public List<String> declaredNowhere(OpenApi api) {
        return groups.stream()
                .flatMap(group -> group.codes().stream())
                .map(Code::name)
                .filter(code -> declaring(api, code).isEmpty())
                .toList();
    }

    /**
     * Fails if an operation answers a refusal that it does not declare. What operators decide about is left out: those are faults,
     * not aggregates.
     *
     * @param path as it was asked
     * @param problem body of a 409
     */
    public static void requireDeclared(OpenApi api, String method, String path, JsonNode problem) {
        var operation = api.operations().stream()
                .filter(each -> each.method().equals(method) && each.isAskedBy(path))
                .min(Comparator.comparingInt(each -> each.path().split("\\{").length))
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
        String code = problem.path("code").asString();
        if (!operation.isDecision() && !declaredBy(operation).contains(code)) {
            throw new AssertionError("%s answers %s and does not declare it".formatted(operation, code));
        }
    }

    /** Returns the operations that declare a code. */
    static List<Operation> declaring(OpenApi api, String code) {
        return api.operations().stream()
                .filter(operation -> declaredBy(operation).contains(code))
                .toList();
    }

    private static List<String> declaredBy(Operation operation) {
        var declared = operation.description().at("/responses/409/x-refusals");
        return StreamSupport.stream(declared.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Group group(Class<?> type) {
        var codes = Stream.of(type.getEnumConstants())
                .map(constant -> new Code(((Enum<?>) constant).name(), meaning(type, constant)))
                .toList();
        return new Group(type.getSimpleName(), codes);
    }

    /** The store, and with it the interface, is not on the class path of this module. */
    private static String meaning(Class<?> type, Object constant) {
        try {
            return (String) type.getMethod("meaning").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no " + REFUSAL, e);
        }
    }
}
