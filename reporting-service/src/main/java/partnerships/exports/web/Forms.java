package partnerships.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import partnerships.defaults.web.Invalid;
import partnerships.exports.Form;

/** Hands a controller method the {@link Form} in which the request wants its answer; it will be given in no other. */
public final class Forms implements HandlerMethodArgumentResolver {

    private final Supplier<ContentNegotiationManager> negotiation;

    public Forms(Supplier<ContentNegotiationManager> negotiation) {
        this.negotiation = negotiation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Form.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotAcceptableException {
        Form form = wanted(request);
        if (form == Form.CSV) {
            refuse(request, "limit");
            refuse(request, "next");
        }
        MediaType type = form == Form.CSV ? CsvAnswers.TEXT_CSV : MediaType.APPLICATION_JSON;
        request.setAttribute(
                HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(type), NativeWebRequest.SCOPE_REQUEST);
        return form;
    }

    Form wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return wanted(new ServletWebRequest(request));
    }

    /** The first that fits, as the caller ranks them; JSON to whoever takes both alike. */
    private Form wanted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (MediaType type : negotiation.get().resolveMediaTypes(request)) {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return Form.JSON;
            }
            if (type.isCompatibleWith(CsvAnswers.TEXT_CSV)) {
                return Form.CSV;
            }
        }
        return Form.JSON;
    }

    /** A table is whole: whoever asks for a part of it gets an error, and not something else. */
    private static void refuse(NativeWebRequest request, String parameter) {
        if (request.getParameter(parameter) != null) {
            throw new Invalid(parameter, "NOT_WITH_CSV", "is for JSON: CSV has no pages, it is whole");
        }
    }
}
