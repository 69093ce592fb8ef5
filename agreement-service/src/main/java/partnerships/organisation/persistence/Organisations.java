package partnerships.organisation.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import partnerships.organisation.Organisation;

/** The organisations on record. A plain document each: they have no events, and readers ask here. */
@Repository
public class Organisations {

    private static final String COLLECTION = "organisations";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    Organisations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** An organisation at a version, 1 or more. */
    public record Recorded(Organisation organisation, long version) {}

    public Optional<Recorded> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(Organisations::read);
    }

    /** Records a new one; answers false if the id was taken meanwhile. */
    public boolean add(Organisation organisation) {
        try {
            var document = new Document("_id", organisation.id())
                    .append("name", organisation.name())
                    .append("kind", organisation.kind());
            putIfThere(document, organisation.country());
            mongo.insert(document.append(VERSION, 1L), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Replaces what is recorded at a version; answers false if it is at another one. */
    public boolean replace(Organisation organisation, long version) {
        var country = organisation.country();
        var update = new Update()
                .set("name", organisation.name())
                .set("kind", organisation.kind())
                .inc(VERSION, 1);
        var complete = country == null ? update.unset("country") : update.set("country", country);
        var known = query(where("_id").is(organisation.id()).and(VERSION).is(version));
        return mongo.updateFirst(known, complete, COLLECTION).getMatchedCount() == 1;
    }

    private static void putIfThere(Document document, @Nullable String country) {
        if (country != null) {
            document.append("country", country);
        }
    }

    private static Recorded read(Document document) {
        return new Recorded(
                new Organisation(
                        document.getString("_id"),
                        document.getString("name"),
                        document.getString("kind"),
                        document.getString("country")),
                document.getLong(VERSION));
    }
}
