package partnerships.store.document;

import java.util.List;

/**
 * What is published about events. It is asked before anything is stored: an event that breaks it is read by nobody, and parks its
 * subject wherever it arrives.
 */
@FunctionalInterface
public interface Contract {

    /** Where nothing is published: the events of a test that speaks no published language. */
    Contract NONE = (_, _) -> List.of();

    /**
     * Something that does not fit. Repeats nothing of the data.
     *
     * @param path of the part, JSON pointer: {@code /committees/0/zone}; empty for the whole
     * @param rule that it breaks, as JSON Schema names it: {@code pattern}
     * @param asked what the schema asks there, JSON text
     */
    record Breach(String path, String rule, String asked) {}

    /**
     * Returns in what an event does not fit; empty if it does.
     *
     * @param type versioned wire type
     * @param data JSON in UTF-8
     */
    List<Breach> breaches(String type, byte[] data);

    /** Is called if an event which nobody asked for broke the contract, so that EventSkipped is published in its place. */
    default void skipped() {}
}
