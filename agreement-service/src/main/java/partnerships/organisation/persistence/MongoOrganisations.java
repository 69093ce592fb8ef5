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
import partnerships.organisation.Organisations;

/** The organisations, each a plain document with its version. */
@Repository
class MongoOrganisations implements Organisations {

    private static final String COLLECTION = "organisations";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoOrganisations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Recorded> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(MongoOrganisations::read);
    }

    @Override
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

    @Override
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
