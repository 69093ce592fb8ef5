package partnerships.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an organisation.
 *
 * @param name its official name
 * @param names the official name in further languages, by language tag
 * @param kind in capitals: REGION, PUBLIC_AGENCY
 * @param country ISO 3166-1, two letters; null if it has none or nobody said
 */
public record Profile(
        String name,
        Map<String, String> names,
        String kind,
        @Nullable String country) {

    public Profile {
        names = Map.copyOf(names);
    }
}
