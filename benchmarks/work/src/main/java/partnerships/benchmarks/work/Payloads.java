package partnerships.benchmarks.work;

import java.nio.charset.StandardCharsets;

/** What every contender stores and publishes: 600 characters of text, which the event carries too. The same for all, in every run. */
public final class Payloads {

    /** How many aggregates there are. */
    public static final int AGGREGATES = 1_000;

    private static final int CHARACTERS = 600;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.";
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Payloads() {}

    /** Returns the id of an aggregate. */
    public static String aggregateId(long number) {
        return "agreement-%04d".formatted(Math.floorMod(number, AGGREGATES));
    }

    /** Returns to which aggregate the n-th command goes. */
    static String aggregateOfCommand(long command) {
        return aggregateId(mixed(command) >>> 1);
    }

    /** Returns the text of an aggregate in one of its versions. */
    public static String text(String aggregateId, long version) {
        var text = new StringBuilder(CHARACTERS);
        long bits = mixed(aggregateId.hashCode() * 31L + version);
        for (int i = 0; i < CHARACTERS; i++) {
            if (i % 10 == 0) {
                bits = mixed(bits);
            }
            text.append(ALPHABET.charAt((int) (bits >>> ((i % 10) * 6)) & 63));
        }
        return text.toString();
    }

    /** Returns the event of an aggregate's version, as JSON. */
    public static String json(String aggregateId, long version) {
        return "{\"aggregateId\":\"%s\",\"version\":%d,\"text\":\"%s\"}"
                .formatted(aggregateId, version, text(aggregateId, version));
    }

    /** Returns the event of an aggregate's version, as it is sent. */
    public static byte[] event(String aggregateId, long version) {
        return json(aggregateId, version).getBytes(StandardCharsets.UTF_8);
    }

    private static long mixed(long number) {
        long bits = (number + GOLDEN_GAMMA) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
