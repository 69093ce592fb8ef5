package partnerships.defaults.web;

import partnerships.contracts.Position;

/** This service has not applied the position that a reader waits for. HTTP answers 503 with {@code Retry-After}. */
final class Unapplied extends RuntimeException {

    Unapplied(Position position) {
        super(position + " is not applied here yet");
    }
}
