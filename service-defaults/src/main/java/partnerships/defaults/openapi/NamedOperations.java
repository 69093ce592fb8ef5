package partnerships.defaults.openapi;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Names an operation after its controller, or the tag that this has with others, and its method ({@code meetingSchedule}), so that no
 * other one's arrival renames it; and says of a PUT that it makes what is not there.
 */
final class NamedOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setOperationId(
                noun(method) + StringUtils.capitalize(method.getMethod().getName()));
        var changed = operation.getResponses().get("200");
        if (changed != null
                && method.hasMethodAnnotation(PutMapping.class)
                && method.getMethod().getReturnType().equals(ResponseEntity.class)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "201", new ApiResponse().description("Created").content(changed.getContent()));
        }
        return operation;
    }

    private static String noun(HandlerMethod method) {
        Class<?> controller = ClassUtils.getUserClass(method.getBeanType());
        var tag = AnnotatedElementUtils.findMergedAnnotation(controller, Tag.class);
        return tag != null
                ? tag.name()
                : StringUtils.uncapitalize(controller.getSimpleName().replaceFirst("Controller$", ""));
    }
}
