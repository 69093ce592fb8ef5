package partnerships.store.commit;

import java.util.List;
import partnerships.store.Parcel;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.memory.SettableClock;

/** An instance that keeps parcels in memory. What its commits hand over is sent by nobody. */
abstract class ParcelsRig {

    final MemoryCollection collection = new MemoryCollection();
    final SettableClock clock = new SettableClock();
    final Instance instance = new Instance(collection, new MemoryBroker(), clock);
    final DocumentStore<Parcel, Parcel.Event> parcels = instance.store();

    List<String> stamps(String id) {
        return parcels.find(id).orElseThrow().aggregate().stamps();
    }

    /** Does the next such operation without an answer. */
    void loseReplyOnce(String operation) {
        collection.once(operation, Moment.AFTER, () -> {
            throw noReply();
        });
    }

    static OutcomeUnknown noReply() {
        return new OutcomeUnknown(new IllegalStateException("no reply"));
    }
}
