package partnerships.benchmarks.ours;

import partnerships.store.Aggregate;

/**
 * What is stored.
 *
 * @param version as the event says it: a decision is not told the store's own
 */
record Agreement(long version, String text) implements Aggregate<Agreement, AgreementEvent> {

    static Agreement born(String id, AgreementEvent first) {
        return new Agreement(0, "").after(first);
    }

    @Override
    public Agreement after(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.AgreementAmended amended -> new Agreement(amended.version(), amended.text());
        };
    }
}
