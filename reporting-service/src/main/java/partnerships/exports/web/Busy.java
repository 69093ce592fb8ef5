package partnerships.exports.web;

/** As many answers as the service can bear are being read; HTTP answers 503. */
final class Busy extends RuntimeException {

    Busy() {
        super("as many answers as can be read at once are being read; ask again");
    }
}
