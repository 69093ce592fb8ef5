package partnerships.store.document;

/**
 * Makes a repeated request answer what the first one answered.
 *
 * @param value the caller's key; two callers' keys never match, since the caller is part of what is stored
 * @param requestHash SHA-256 of method, path and body, in hex; another hash under the same key is refused (422)
 */
public record IdempotencyKey(String value, String requestHash) {}
