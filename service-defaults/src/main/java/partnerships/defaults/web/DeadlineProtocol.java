package partnerships.defaults.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP with a time by which a request has arrived, however steadily its sender trickles: the connector's own time-out begins anew
 * with every byte. Headers, and what is left of a body when its answer is out, are watched here; a body that is read,
 * {@link BodyLimitFilter} watches.
 */
public final class DeadlineProtocol extends Http11NioProtocol {

    /** By then a request has arrived; who has not sent it is dropped within the next look. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final long LOOK_SECONDS = 2;

    private final Map<Processor, SocketWrapperBase<?>> atWork = new ConcurrentHashMap<>();
    private @Nullable ScheduledFuture<?> looks;

    @Override
    protected Processor createProcessor() {
        return new Watched(getAdapter());
    }

    @Override
    public void start() throws Exception {
        super.start();
        looks = getUtilityExecutor()
                .scheduleWithFixedDelay(this::dropWhoTrickles, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looks != null) {
            looks.cancel(false);
        }
        super.stop();
    }

    /** A connection that waits for bytes is with the endpoint; one that is read from is with its processor. */
    private void dropWhoTrickles() {
        long now = System.nanoTime();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor waiting
                    && !waiting.isAsync()
                    && !waiting.isUpgrade()
                    && isLate(waiting.getRequest(), now)) {
                connection.close();
            }
        }
        atWork.forEach((processor, connection) -> {
            if (isArriving(processor.getRequest()) && isLate(processor.getRequest(), now)) {
                connection.close();
            }
        });
    }

    private static boolean isLate(@Nullable Request request, long now) {
        return request != null
                && request.getStartTimeNanos() > 0
                && now - request.getStartTimeNanos() > DEADLINE.toNanos();
    }

    private static boolean isArriving(@Nullable Request request) {
        if (request == null) {
            return false;
        }
        int stage = request.getRequestProcessor().getStage();
        return stage == Constants.STAGE_PARSE || stage == Constants.STAGE_PREPARE || stage == Constants.STAGE_ENDINPUT;
    }

    private final class Watched extends Http11Processor {

        Watched(Adapter adapter) {
            super(DeadlineProtocol.this, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            atWork.put(this, connection);
            try {
                return super.service(connection);
            } finally {
                atWork.remove(this);
            }
        }
    }
}
