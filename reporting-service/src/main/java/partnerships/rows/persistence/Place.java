package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A place in rows that are sorted by keys of text and then by id.
 *
 * @param keys fields that every row has
 * @param values those of the row at this place, and its id behind them; none at the start
 */
public record Place(List<String> keys, List<String> values) {

    private static final String ID = "_id";

    public Place {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        if (!values.isEmpty() && values.size() != keys.size() + 1) {
            throw new IllegalArgumentException("a place has a value for each key and the id");
        }
    }

    /** Returns the start of rows in this order. */
    public static Place startOf(List<String> keys) {
        return new Place(keys, List.of());
    }

    /** Returns the condition on the row that is there and those behind it; none at the start. */
    Optional<Criteria> onwards() {
        return condition(true);
    }

    /** Returns the condition on rows behind it; none at the start. */
    Optional<Criteria> behind() {
        return condition(false);
    }

    /** Returns the place of a row in this order, as a page hands it on. */
    ScrollPosition positionOf(Document row) {
        Map<String, Object> position = new LinkedHashMap<>();
        for (String field : fields()) {
            position.put(field, row.getEmbedded(Arrays.asList(field.split("\\.")), ""));
        }
        return ScrollPosition.forward(position);
    }

    private List<String> fields() {
        return Stream.concat(keys.stream(), Stream.of(ID)).toList();
    }

    /** Equal in the first fields and behind in the next, for each field. */
    private Optional<Criteria> condition(boolean itself) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Criteria> any = new ArrayList<>();
        List<Criteria> equal = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String field = fields().get(i);
            String value = values.get(i);
            List<Criteria> all = new ArrayList<>(equal);
            all.add(
                    itself && field.equals(ID)
                            ? where(field).gte(value)
                            : where(field).gt(value));
            any.add(new Criteria().andOperator(all));
            equal.add(where(field).is(value));
        }
        return Optional.of(new Criteria().orOperator(any));
    }
}
