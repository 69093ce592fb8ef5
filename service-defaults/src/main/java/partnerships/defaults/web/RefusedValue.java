package partnerships.defaults.web;

import partnerships.defaults.web.BodyWalk.Fault;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value in a body that can be read but not meant. The message repeats nothing of it. */
final class RefusedValue extends MismatchedInputException {

    private final String problemCode;
    private final String fieldCode;
    private final String message;

    private RefusedValue(JsonParser parser, String problemCode, String fieldCode, String message) {
        super(parser, message);
        this.problemCode = problemCode;
        this.fieldCode = fieldCode;
        this.message = message;
    }

    static RefusedValue of(JsonParser parser, PlainText.Refusal refusal) {
        return new RefusedValue(parser, BadRequests.INVALID, refusal.code(), refusal.message());
    }

    static RefusedValue outOfRange(JsonParser parser) {
        return new RefusedValue(parser, BadRequests.INVALID, "DATE_OUT_OF_RANGE", DateRange.MESSAGE);
    }

    static RefusedValue unknownZone(JsonParser parser) {
        return new RefusedValue(parser, "UNKNOWN_ZONE", "UNKNOWN_ZONE", "is not the name of a zone with rules");
    }

    Fault fault(String field) {
        return new Fault(problemCode, new Problem.Field(field, fieldCode, message));
    }
}
