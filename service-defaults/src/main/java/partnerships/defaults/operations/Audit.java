package partnerships.defaults.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.defaults.security.Caller;

/** Notes what operators decide: who (an opaque id), what, about what, and what came of it. Nothing of any event's content. */
public final class Audit {

    private static final Logger log = LoggerFactory.getLogger("partnerships.audit");

    /** @param about ids alone; what could end a line is taken out of them */
    public void note(Caller operator, String decision, String about, String outcome) {
        log.info("operator {} {} {}: {}", operator.sub(), decision, about.replaceAll("\\p{Cntrl}", "?"), outcome);
    }
}
