package partnerships.rows;

/** An aggregate whose events no report reads yet: posts, plans. Its number answers whether an event has arrived. */
public record OtherRow(String id, long seq) implements Row {}
