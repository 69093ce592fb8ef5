package partnerships.exports.web;

import java.io.IOException;

/**
 * A table ended before its last line, after its first had been sent. Nobody may answer it: the server ends the connection, so that no
 * reader takes the part for the whole.
 */
final class BrokenOff extends IOException {

    BrokenOff() {
        super("a table was not written to its end");
    }
}
