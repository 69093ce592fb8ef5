package partnerships.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;

/** Where rules come from. */
interface ZoneRulesSource {

    /** Returns the version of the IANA database: {@code 2026f}. */
    String version();

    /**
     * Returns the rules of a zone.
     *
     * @throws UnknownZone if there are none
     */
    ZoneRules rulesOf(ZoneId zone);

    /** Returns the newer of the two sources at hand; at the same version the JDK's. */
    static ZoneRulesSource newest() {
        var jdk = new JdkRules();
        var joda = new JodaRules(jdk);
        return joda.version().compareTo(jdk.version()) > 0 ? joda : jdk;
    }

    static boolean isRegion(String zoneId) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(zoneId);
    }

    /** The rules that came with the JDK. */
    final class JdkRules implements ZoneRulesSource {

        @Override
        public String version() {
            return ZoneRulesProvider.getVersions("UTC").lastKey();
        }

        @Override
        public ZoneRules rulesOf(ZoneId zone) {
            if (zone instanceof ZoneOffset || isRegion(zone.getId())) {
                return zone.getRules();
            }
            throw new UnknownZone(zone.getId());
        }
    }
}
