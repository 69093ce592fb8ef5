package partnerships.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.joda.time.DateTimeZone;
import org.joda.time.tz.ZoneInfoProvider;
import org.jspecify.annotations.Nullable;

/** The rules that came with Joda-Time, rebuilt from the transitions it knows. Zones it lacks are the JDK's. */
final class JodaRules implements ZoneRulesSource {

    private static final String DATA = "org/joda/time/tz/data";
    private static final String CLASS = DateTimeZone.class.getName().replace('.', '/') + ".class";
    private static final long FROM = Instant.parse("1700-01-01T00:00:00Z").toEpochMilli();
    private static final long TO = Instant.parse("2400-01-01T00:00:00Z").toEpochMilli();
    /** {@code 2026fgtz}: the IANA version and the name of the compilation. */
    private static final Pattern VERSION = Pattern.compile("(\\d{4}[a-z]+?)(gtz)?");

    private final ZoneRulesSource others;
    private final ZoneInfoProvider provider;
    private final String version;
    private final Map<String, ZoneRules> rules = new ConcurrentHashMap<>();

    JodaRules(ZoneRulesSource others) {
        this.others = others;
        try {
            this.provider = new ZoneInfoProvider(DATA, DateTimeZone.class.getClassLoader());
            this.version = ianaVersion(manifest().getMainAttributes().getValue("Time-Zone-Database-Version"));
        } catch (IOException e) {
            throw new UncheckedIOException("the zone rules of Joda-Time cannot be read", e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public ZoneRules rulesOf(ZoneId zone) {
        if (zone instanceof ZoneOffset || !provider.getAvailableIDs().contains(zone.getId())) {
            return others.rulesOf(zone);
        }
        return rules.computeIfAbsent(zone.getId(), id -> rulesFrom(Objects.requireNonNull(provider.getZone(id), id)));
    }

    /** Reads the version from what the manifest says; an unreadable one is older than any. */
    static String ianaVersion(@Nullable String named) {
        var matcher = VERSION.matcher(named == null ? "" : named);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The manifest beside the class, so that any layout of jars will do. */
    private static Manifest manifest() throws IOException {
        URL self = Objects.requireNonNull(DateTimeZone.class.getClassLoader().getResource(CLASS), CLASS);
        String root = self.toString().substring(0, self.toString().length() - CLASS.length());
        try (var in = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) {
            return new Manifest(in);
        }
    }

    /** Only offsets are asked of these rules, never what is standard time and what is not. */
    private static ZoneRules rulesFrom(DateTimeZone zone) {
        ZoneOffset first = offsetAt(zone, FROM);
        return ZoneRules.of(first, first, List.of(), transitions(zone, first), List.of());
    }

    private static List<ZoneOffsetTransition> transitions(DateTimeZone zone, ZoneOffset first) {
        var transitions = new ArrayList<ZoneOffsetTransition>();
        ZoneOffset before = first;
        long at = FROM;
        for (long next = zone.nextTransition(at); next != at && next < TO; next = zone.nextTransition(at)) {
            at = next;
            ZoneOffset after = offsetAt(zone, at);
            if (!after.equals(before)) {
                long seconds = Math.floorDiv(at, 1000L);
                transitions.add(
                        ZoneOffsetTransition.of(LocalDateTime.ofEpochSecond(seconds, 0, before), before, after));
                before = after;
            }
        }
        return transitions;
    }

    private static ZoneOffset offsetAt(DateTimeZone zone, long millis) {
        return ZoneOffset.ofTotalSeconds(zone.getOffset(millis) / 1000);
    }
}
