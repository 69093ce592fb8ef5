package partnerships.benchmarks.ours;

import partnerships.contracts.Topics;
import partnerships.store.codec.EventCodec;

/** How the events are published. */
final class AgreementMessages {

    static final EventCodec<Agreement, AgreementEvent> CODEC = EventCodec.of(
                    Agreement.class, AgreementEvent.class, Topics.AGREEMENTS)
            .event(AgreementEvent.AgreementAmended.class, AgreementAmended.class)
            .build();

    private AgreementMessages() {}

    /** The wire record; its schema is a resource, as those of event-contracts are. */
    public record AgreementAmended(String aggregateId, long version, String text) {
        public static final String TYPE = "benchmark.AgreementAmended.v1";
    }
}
