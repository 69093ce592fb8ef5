package partnerships.time;

/** A zone without rules. HTTP answers 400 {@code UNKNOWN_ZONE}. */
public final class UnknownZone extends RuntimeException {

    public UnknownZone(String zoneId) {
        super("there are no rules for the zone " + zoneId);
    }
}
