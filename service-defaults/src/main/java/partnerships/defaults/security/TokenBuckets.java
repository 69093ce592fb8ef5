package partnerships.defaults.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each caller, filled at a steady rate; each request takes one. Whoever has not been seen for longest is
 * forgotten first, and begins again with a full bucket. Safe for several threads.
 */
final class TokenBuckets {

    static final int MOST_CALLERS = 10_000;
    private static final double NANOS = 1e9;

    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    TokenBuckets(RateLimit limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    private record Bucket(double tokens, long at) {}

    /** Takes a token of this caller's; false if there is none. */
    synchronized boolean take(String caller) {
        long now = nanoTime.getAsLong();
        Bucket known = buckets.getOrDefault(caller, new Bucket(limit.burst(), now));
        double filled = known.tokens() + (now - known.at()) / NANOS * limit.perSecond();
        double tokens = Math.min(limit.burst(), filled);
        boolean taken = tokens >= 1;
        buckets.put(caller, new Bucket(taken ? tokens - 1 : tokens, now));
        return taken;
    }
}
