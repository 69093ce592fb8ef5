package partnerships.agreement.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.Content;
import partnerships.agreement.Correcting;
import partnerships.agreement.Correction;
import partnerships.agreement.web.AgreementRequests.CorrectFactRequest;
import partnerships.defaults.web.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Corrects a fact where it stands in the JSON of the content, under the same rules as a fact that is recorded. */
@Component
final class Corrections {

    private final JsonMapper json;
    private final Validator validator;

    Corrections(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    List<AgreementEvent> decide(Agreement agreement, CorrectFactRequest request, Instant now) {
        var path = new FactPath(request.path());
        ObjectNode content = json.valueToTree(WrittenContent.of(agreement.content()));
        var before = path.in(content).map(JsonNode::toString).orElse(null);
        path.put(content, json.valueToTree(request.value()));
        var after = path.in(content).map(JsonNode::toString).orElse(null);
        var correction = new Correction(
                request.path(),
                before,
                after,
                Meaning.of(request.source()),
                request.validFrom(),
                Boolean.TRUE.equals(request.typingError()));
        return new Correcting(agreement).correct(correction, meant(content), now);
    }

    private Content meant(ObjectNode content) {
        try {
            var written = json.treeToValue(content, WrittenContent.class);
            var violations = validator.validate(written);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return written.meant();
        } catch (JacksonException | ConstraintViolationException e) {
            throw new Invalid("value", "FORMAT", "is not what stands at this path");
        }
    }
}
