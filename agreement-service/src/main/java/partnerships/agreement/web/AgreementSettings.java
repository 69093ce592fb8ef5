package partnerships.agreement.web;

import partnerships.agreement.LegalZone;

/**
 * What this register is.
 *
 * @param region organisation that keeps it
 * @param zone in which legal dates lie
 */
public record AgreementSettings(String region, LegalZone zone) {}
