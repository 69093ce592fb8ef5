package partnerships.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What a recorded fact rests on.
 *
 * @param path of the fact in the content: {@code committees.coordination.cadence.anchor}
 * @param confidence present when the fact is inferred
 */
public record Provenance(String path, Basis basis, @Nullable Confidence confidence, Source source) {

    /** Whether the source says so, or we concluded it. */
    public enum Basis {
        STATED,
        INFERRED
    }

    /** How sure an inference is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
