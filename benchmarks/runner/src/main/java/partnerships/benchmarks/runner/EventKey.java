package partnerships.benchmarks.runner;

import java.nio.charset.StandardCharsets;

/** Which event it is: that of one version of one aggregate. */
record EventKey(String aggregateId, long version) {

    /** Reads it from an event, as every contender writes it. */
    static EventKey of(byte[] event) {
        var json = new String(event, StandardCharsets.UTF_8);
        return new EventKey(
                between(json, "\"aggregateId\":\"", "\""), Long.parseLong(between(json, "\"version\":", "[,}]")));
    }

    private static String between(String json, String before, String after) {
        return json.substring(json.indexOf(before) + before.length()).split(after, 2)[0];
    }
}
