package partnerships.store.simulation;

import java.util.List;
import partnerships.contracts.CloudEvent;
import partnerships.store.Parcel;
import partnerships.store.Parcel.Event.Packed;
import partnerships.store.Parcel.Event.Stamped;
import partnerships.store.document.AggregateStore;

/** What the parcel service does when it hears that a parcel was stamped: it writes it into two registers. */
final class Registers {

    private static final String STAMPED = "test.parcel.Stamped.v1";

    private Registers() {}

    static boolean isRegister(String id) {
        return id.startsWith("register");
    }

    /** Returns the registers in which a parcel stands: one of its own and one of all. */
    static List<String> of(String parcel) {
        return List.of("register-" + parcel, "register");
    }

    /** All other types, and what is said of registers, it does not need. */
    static boolean concerns(CloudEvent fact) {
        return fact.type().equals(STAMPED) && !isRegister(fact.subject());
    }

    static void hear(AggregateStore<Parcel, Parcel.Event> store, CloudEvent fact) {
        if (!concerns(fact)) {
            return;
        }
        for (String register : of(fact.subject())) {
            var entry = new Stamped(fact.id());
            store.react(
                    register,
                    fact,
                    (current, now) -> current.isPresent() ? List.of(entry) : List.of(new Packed(register, now), entry));
        }
    }
}
