package partnerships.store.mongodb;

import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import partnerships.store.commit.Answered;
import partnerships.store.commit.Loaded;

/** How a document is read for a commit: everything but the events themselves, of which number and size are enough. */
final class LoadedBson {

    private static final String PENDING_EVENTS = "pendingEvents";
    private static final String PENDING_BYTES = "pendingBytes";

    static final Bson PROJECTION = Document.parse("""
            {version: 1, state: 1, seen: 1, created: 1, commands: 1, 'job.attempt': 1,
             pendingEvents: {$size: {$ifNull: ['$outbox.events', []]}},
             pendingBytes: {$bsonSize: {$ifNull: ['$outbox', {$literal: {}}]}}}
            """);

    private LoadedBson() {}

    static Loaded read(Document document) {
        var seen = new HashMap<String, Long>();
        document.get(Fields.SEEN, new Document()).forEach((subject, sequence) -> seen.put(subject, (Long) sequence));
        return new Loaded(
                document.getString(Fields.ID),
                document.getLong(Fields.VERSION),
                document.get(Fields.STATE, Document.class),
                seen,
                answered(document.get(Fields.CREATED, Document.class)),
                document.getList(Fields.COMMANDS, Document.class, List.of()).stream()
                        .map(LoadedBson::command)
                        .toList(),
                new Loaded.Pending(document.getInteger(PENDING_EVENTS), document.getInteger(PENDING_BYTES)),
                document.containsKey(Fields.JOB));
    }

    private static @Nullable Answered answered(@Nullable Document command) {
        return command == null ? null : command(command);
    }

    private static Answered command(Document command) {
        return new Answered(command.getString("key"), command.getString("hash"), command.getLong("version"));
    }
}
