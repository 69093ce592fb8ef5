package partnerships.agreement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.Grammar;

/** What ids and codes look like in requests. */
final class Formats {

    /** More than a reference may have: the spaces around it do not count. */
    static final int REFERENCE = 100;

    static final String ORGANISATION = Grammar.ORGANISATION;
    static final String POST = Grammar.POST;
    static final String CLAUSE = Grammar.CLAUSE;
    /** A BCP 47 tag in any case; recorded in its canonical form. */
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}";

    static final String CODE = "[A-Z][A-Z0-9_]{1,59}";
    static final String PATH = "[A-Za-z0-9_/-]{1,60}(\\.[A-Za-z0-9_/-]{1,60}){0,6}";
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String SHA_256 = Grammar.SHA_256;
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
