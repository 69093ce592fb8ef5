package partnerships.store.document;

import java.time.Duration;

/** How long work is left to the one who took it. Claims save work twice done; nothing is wrong if two hold one. */
public final class Claims {

    /** What a relay has to send and clear; longer than the producer may take to give up. */
    public static final Duration OUTBOX = Duration.ofSeconds(6);

    /** One attempt of a job. */
    public static final Duration JOB = Duration.ofSeconds(30);

    private Claims() {}
}
