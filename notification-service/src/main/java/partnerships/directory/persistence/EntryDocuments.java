package partnerships.directory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as documents: each by its components, dates and times as text, absent values left out. */
final class EntryDocuments<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<T> type;

    EntryDocuments(Class<T> type) {
        this.type = type;
    }

    Document written(String id, T entry) {
        return Document.parse(JSON.writeValueAsString(entry)).append("_id", id);
    }

    T read(Document document) {
        return JSON.readValue(document.toJson(), type);
    }
}
