package partnerships.defaults.web;

import org.springframework.http.ResponseEntity;

/** Answers that carry their version as {@code ETag}, ready to be sent back as {@code If-Match}. */
public final class Versioned {

    private Versioned() {}

    /** Answers 200 with a view of an aggregate at a version. */
    public static <T> ResponseEntity<T> of(T view, long version) {
        return ResponseEntity.ok().eTag(eTag(version)).body(view);
    }

    static String eTag(long version) {
        return "\"" + version + "\"";
    }
}
