package partnerships.agreement.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;
import partnerships.agreement.Content;
import partnerships.agreement.Correction;
import partnerships.agreement.web.AgreementRequests.CorrectFactRequest;
import partnerships.defaults.web.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a correction: the fact is mended where it stands in the JSON of the content, under the same rules as one that is recorded. */
@Component
final class Corrections {

    private final JsonMapper json;
    private final Validator validator;

    Corrections(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A correction, and the whole content as it then is. */
    record Corrected(Correction correction, Content content) {}

    /** @param recorded the content as it is */
    Corrected read(CorrectFactRequest request, Content recorded) {
        var path = new FactPath(request.path());
        ObjectNode content = json.valueToTree(ContentJson.of(recorded));
        var before = path.in(content).map(JsonNode::toString).orElse(null);
        path.put(content, json.valueToTree(request.value()));
        var after = path.in(content).map(JsonNode::toString).orElse(null);
        var correction = new Correction(
                request.path(),
                before,
                after,
                ToDomain.of(request.source()),
                request.validFrom(),
                Boolean.TRUE.equals(request.typingError()));
        return new Corrected(correction, toDomain(content));
    }

    private Content toDomain(ObjectNode content) {
        try {
            var written = json.treeToValue(content, ContentJson.class);
            var violations = validator.validate(written);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return written.toDomain();
        } catch (JacksonException | ConstraintViolationException e) {
            throw new Invalid("value", "FORMAT", "is not what stands at this path");
        }
    }
}
