package partnerships.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells a path at which nothing answers from one that is there and refused. */
final class Paths {

    private final Supplier<Stream<RequestMappingHandlerMapping>> mappings;

    Paths(Supplier<Stream<RequestMappingHandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    /** What answers a request. */
    sealed interface Found {

        /** Something does. */
        record Something() implements Found {}

        /** Something does, but not to this method. */
        record OtherMethods(Set<String> allowed) implements Found {}

        /** Nothing does, to no method. */
        record Nothing() implements Found {}
    }

    Found find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        var others = new TreeSet<String>();
        boolean answers = mappings.get().anyMatch(mapping -> answers(mapping, request, others));
        if (answers) {
            return new Found.Something();
        }
        return others.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(others);
    }

    private static boolean answers(
            RequestMappingHandlerMapping mapping, HttpServletRequest request, Set<String> others) {
        try {
            return mapping.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException e) {
            others.addAll(
                    Objects.requireNonNullElseGet(
                                    e.getSupportedHttpMethods(), Set::<org.springframework.http.HttpMethod>of)
                            .stream()
                            .map(Object::toString)
                            .toList());
            return false;
        } catch (Exception e) {
            return true; // there is something that cannot be asked like this: its type, its parameters
        }
    }
}
