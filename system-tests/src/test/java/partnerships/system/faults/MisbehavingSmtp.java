package partnerships.system.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail server that treats each recipient as it is told, and records every message whose last byte it has taken. */
final class MisbehavingSmtp implements AutoCloseable {

    /** What it does once it has a message. */
    enum Manner {
        /** Takes it. */
        ACCEPT,
        /** Puts it off: 451. */
        PUT_OFF,
        /** Refuses it for good: 554. */
        REFUSE,
        /** Takes it and breaks off before it says so. */
        TAKE_AND_DROP,
        /** Takes it, breaks off the first time, and behaves from then on. */
        TAKE_AND_DROP_ONCE,
        /** Says nothing for a minute. */
        HANG
    }

    /** A message that came in whole. */
    record Taken(String recipient, String messageId) {}

    /** An attempt to hand over a message, whatever became of it, by the monotonic clock. */
    record Tried(String recipient, long nanos) {}

    private final ServerSocket socket;
    private final Function<String, Manner> manners;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Tried> tried = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param manners by recipient */
    MisbehavingSmtp(Function<String, Manner> manners) {
        this.manners = manners;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns what came in, oldest first. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Returns when it was tried to hand over something for a recipient, in order. */
    List<Long> tried(String recipient) {
        return tried.stream()
                .filter(attempt -> attempt.recipient().equals(recipient))
                .map(Tried::nanos)
                .toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 ready");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, "250 ok");
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    String answer = answer(new Taken(recipient, messageId(in)));
                    if (answer == null) {
                        return;
                    }
                    say(out, answer);
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client gave up, which is its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return id;
    }

    /** Returns what to say; null to break off. */
    private @Nullable String answer(Taken message) throws InterruptedException {
        tried.add(new Tried(message.recipient(), System.nanoTime()));
        boolean first = taken.stream().noneMatch(message::equals);
        return switch (manners.apply(message.recipient())) {
            case ACCEPT -> accepted(message);
            case PUT_OFF -> "451 later";
            case REFUSE -> "554 never";
            case TAKE_AND_DROP -> {
                taken.add(message);
                yield null;
            }
            case TAKE_AND_DROP_ONCE -> {
                String said = accepted(message);
                yield first ? null : said;
            }
            case HANG -> closed.await(1, TimeUnit.MINUTES) ? null : "250 at last";
        };
    }

    private String accepted(Taken message) {
        taken.add(message);
        return "250 taken";
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
