package partnerships.agreement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ids and codes look like in requests. */
final class Formats {

    static final String REFERENCE = "[A-Z0-9][A-Z0-9/-]{1,59}";
    static final String ORGANISATION = "[a-z0-9][a-z0-9-]{1,39}";
    static final String POST = "[A-Z0-9-]{2,40}/[A-Z0-9-]{2,60}";
    static final String CLAUSE = "[A-Za-z0-9][A-Za-z0-9-]{0,59}";
    static final String LANGUAGE = "[a-z]{2}";
    static final String CODE = "[A-Z][A-Z0-9_]{1,59}";
    static final String PATH = "[A-Za-z0-9_/-]{1,60}(\\.[A-Za-z0-9_/-]{1,60}){0,6}";
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String SHA_256 = "[0-9a-f]{64}";
    static final int NAME = 300;
    static final int TEXT = 2000;
    static final int MANY = 200;

    private Formats() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
