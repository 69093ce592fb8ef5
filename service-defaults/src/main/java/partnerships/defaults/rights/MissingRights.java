package partnerships.defaults.rights;

import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for rights. A service without them is not ready, and says which are missing; it does not end, since they are given
 * without a new start of it, and starting again and again would only hide the line that says so.
 */
public final class MissingRights {

    private static final Logger log = LoggerFactory.getLogger(MissingRights.class);
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;

    private MissingRights() {}

    /**
     * Returns when nothing is missing. Says what is, and says so again when it changes.
     *
     * @param missing looks: what is missing, in words
     * @throws InterruptedException if the service is asked to end
     * @throws Exception what the look throws
     */
    public static void await(Callable<List<String>> missing) throws Exception {
        List<String> reported = List.of();
        for (var now = missing.call(); !now.isEmpty(); now = missing.call()) {
            if (!now.equals(reported)) {
                log.error("not ready, this service's rights are missing: {}", String.join("; ", now));
                reported = now;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        if (!reported.isEmpty()) {
            log.info("the rights that were missing are there");
        }
    }
}
