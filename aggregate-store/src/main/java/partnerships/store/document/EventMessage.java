package partnerships.store.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is published to others; the store adds id, sequence, times and origin.
 *
 * @param type versioned wire type: {@code partnership.agreement.AgreementSigned.v1}
 * @param data a wire record of {@code event-contracts}, written by its {@code EventJson}
 * @param expiry when the event stops being useful, if it does
 */
public record EventMessage(
        String type, Object data, @Nullable Instant expiry) {

    public EventMessage(String type, Object data) {
        this(type, data, null);
    }
}
