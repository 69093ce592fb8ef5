package partnerships.example;

import com.mongodb.MongoTimeoutException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import partnerships.store.Refused;
import partnerships.store.StoreRefusal;
import partnerships.store.document.StoreException;
import partnerships.time.UnknownZone;
import partnerships.time.Zones;

@RestController
class FaultController {

    private static final Map<String, Supplier<RuntimeException>> FAULTS = Map.ofEntries(
            Map.entry("refused", () -> new Refused(StoreRefusal.REFERENCE_INVALID, "it is a draft")),
            Map.entry("not-found", () -> new StoreException.NotFound("thing")),
            Map.entry("conflict", () -> new StoreException.VersionConflict(3)),
            Map.entry("precondition", StoreException.PreconditionRequired::new),
            Map.entry("key-reused", StoreException.KeyReused::new),
            Map.entry("taken", () -> new StoreException.ReferenceTaken("the reference is taken")),
            Map.entry("too-large", () -> new StoreException.EventTooLarge("T", 2, 1)),
            Map.entry("full", () -> new StoreException.OutboxFull(200, 1)),
            Map.entry("unknown", () -> new StoreException.OutcomeUnknown(new IllegalStateException("x"))),
            Map.entry("zone", () -> new UnknownZone("Mars/Olympus")),
            Map.entry("mongo", () -> new MongoTimeoutException("secret@example.org")),
            Map.entry("data", () -> new DataAccessResourceFailureException("secret@example.org")),
            Map.entry("bug", () -> new IllegalStateException("secret@example.org")));

    @GetMapping("/v1/faults/{kind}")
    String fault(@PathVariable String kind) {
        throw FAULTS.getOrDefault(kind, IllegalArgumentException::new).get();
    }

    @GetMapping("/v1/faults/gap")
    String gap() {
        return Zones.instant(LocalDateTime.parse("2027-03-28T02:30"), ZoneId.of("Europe/Paris"))
                .toString();
    }

    @GetMapping("/v1/faults/overlap")
    String overlap() {
        return Zones.instant(LocalDateTime.parse("2026-09-20T01:30"), ZoneId.of("Africa/Casablanca"))
                .toString();
    }
}
