package partnerships.example;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;

@RestController
class EntryController {

    static final String ENTRIES = "entries";

    private final MongoOperations mongo;

    EntryController(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record EntryView(String id) {}

    @GetMapping("/v1/things/entries")
    PageAnswer<EntryView> entries(@RequestParam(defaultValue = "rank") String by, Paging paging) {
        var sort = Sort.by(by.equals("at") ? "at" : "rank").and(Sort.by("_id"));
        var query = new Query().with(sort).with(paging.position(sort)).limit(paging.limit());
        return PageAnswer.of(
                mongo.scroll(query, Document.class, ENTRIES), entry -> new EntryView(entry.getString("_id")));
    }
}
