package partnerships.agreement;

/**
 * What this register of agreements is.
 *
 * @param region organisation that keeps it
 * @param zone in which legal dates lie
 */
public record Register(String region, LegalZone zone) {}
