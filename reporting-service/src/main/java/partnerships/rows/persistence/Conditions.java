package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.SortKey;

/** Conditions of one query, gathered as far as they are asked for. What a caller writes is only ever a value. */
final class Conditions {

    private final List<Criteria> conditions = new ArrayList<>();

    Conditions(Criteria visible) {
        conditions.add(visible);
    }

    Conditions is(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(where(field).is(value));
        }
        return this;
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

    /** Any of the fields contains the text, letter for letter, upper or lower case. */
    Conditions contains(@Nullable String text, String... fields) {
        if (text != null && !text.isBlank()) {
            String literal = Pattern.quote(text);
            conditions.add(new Criteria()
                    .orOperator(Stream.of(fields)
                            .map(field -> where(field).regex(literal, "i"))
                            .toList()));
        }
        return this;
    }

    List<Criteria> all() {
        return List.copyOf(conditions);
    }
}
