package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.FoldedText;
import partnerships.rows.Search;
import partnerships.rows.SortKey;

/** Conditions of one query, gathered as far as they are asked for. What a caller writes is only ever a value. */
final class Conditions {

    static final String PARTIES = "keys.search.parties";
    static final String TEXT = "keys.search.text";

    private final List<Criteria> conditions = new ArrayList<>();
    private final Set<String> leading = new HashSet<>();

    Conditions(Criteria visible) {
        conditions.add(visible);
    }

    Conditions is(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(where(field).is(value));
            leading.add(field);
        }
        return this;
    }

    /** The condition on this field selects few rows. */
    Conditions ledBy(String field) {
        leading.add(field);
        return this;
    }

    /** Returns whether one value of this field is asked for. */
    boolean lead(String field) {
        return leading.contains(field);
    }

    Conditions and(@Nullable Criteria condition) {
        if (condition != null) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * A key lies in a range of days or instants; an unknown one is in none.
     *
     * @param before first key that is too late
     */
    Conditions between(String key, @Nullable String from, @Nullable String before) {
        if (from != null) {
            conditions.add(where(key).gte(from).lt(SortKey.UNKNOWN));
        }
        if (before != null) {
            conditions.add(where(key).lt(before));
        }
        return this;
    }

    /** What can be searched contains the text, both as {@link FoldedText} reads them; no sign in it has a meaning of its own. */
    Conditions contains(@Nullable String text) {
        String wanted = text == null ? "" : FoldedText.of(text);
        if (!wanted.isEmpty()) {
            conditions.add(where(TEXT).regex(Pattern.quote(wanted)));
        }
        return this;
    }

    /** An organisation is one of those that the row can be asked for. */
    Conditions party(@Nullable String organisation) {
        if (organisation != null) {
            conditions.add(where(PARTIES).regex(Pattern.quote(Search.party(organisation))));
        }
        return this;
    }

    List<Criteria> all() {
        return List.copyOf(conditions);
    }
}
