package partnerships.store.codec;

/** A declaration that cannot hold: a component would go nowhere or come from nowhere. Thrown when the codec is made, at start-up. */
public final class Misdeclared extends IllegalStateException {

    Misdeclared(String what) {
        super(what);
    }
}
