package partnerships.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What is put before the council.
 *
 * @param session at which it is to be heard, if that is set
 * @param content as the negotiation has completed it
 */
public record Submission(DocumentHash text, @Nullable String session, Content content) {}
