package partnerships.store.commit;

import java.util.Objects;
import java.util.Optional;
import partnerships.store.document.Command;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.document.StoreException.KeyReused;

/**
 * A command that has been carried out, remembered by its key.
 *
 * @param key caller and key
 * @param hash of the request
 * @param version that it led to
 */
public record Answered(String key, String hash, long version) {

    static Answered to(Command command, long version) {
        var key = Objects.requireNonNull(command.key());
        return new Answered(key(command.actor(), key), key.requestHash(), version);
    }

    /** Returns how a key is stored: with its caller, so that another caller's never matches. */
    static String key(String actor, IdempotencyKey key) {
        return actor + "\n" + key.value();
    }

    /**
     * Returns the version that the same request led to before, if it was carried out.
     *
     * @throws KeyReused if the caller used its key for another request
     */
    Optional<Long> answer(Command command) {
        if (command.key() == null || !key.equals(key(command.actor(), command.key()))) {
            return Optional.empty();
        }
        if (!hash.equals(command.key().requestHash())) {
            throw new KeyReused();
        }
        return Optional.of(version);
    }
}
