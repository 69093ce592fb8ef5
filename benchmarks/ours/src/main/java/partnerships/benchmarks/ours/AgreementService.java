package partnerships.benchmarks.ours;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import partnerships.benchmarks.work.Conflict;
import partnerships.benchmarks.work.Payloads;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.VersionConflict;

/** Commands through the store's one door, which tries a lost race again up to three times by itself. */
@Service
class AgreementService {

    private static final String ACTOR = "benchmark";

    private final Aggregates<Agreement, AgreementEvent> agreements;

    AgreementService(Aggregates<Agreement, AgreementEvent> agreements) {
        this.agreements = agreements;
    }

    /** Creates what is missing: an aggregate begins with an event, so nobody else can. */
    void begin(long existing) {
        for (long number = existing; number < Payloads.AGGREGATES; number++) {
            String id = Payloads.aggregateId(number);
            agreements.create(id, Command.bySystem(ACTOR), (_, now) -> amended(id, 1, now));
        }
    }

    long amend(String id) {
        try {
            return agreements
                    .change(id, Command.bySystem(ACTOR), (agreement, now) -> amended(id, agreement.version() + 1, now))
                    .sequence();
        } catch (VersionConflict e) {
            throw new Conflict();
        }
    }

    private static List<AgreementEvent> amended(String id, long version, Instant now) {
        return List.of(new AgreementEvent.AgreementAmended(id, version, Payloads.text(id, version), now));
    }
}
