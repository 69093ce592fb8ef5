package partnerships.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What no HTTP client would send, as bytes: refused with a problem by whichever part sees it first, and nobody waits for ever. */
class ConnectorIT extends ExampleIT {

    private static final Duration DROPPED_BY = Duration.ofSeconds(30);

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    static Stream<Arguments> refused() {
        return Stream.concat(firstLines(), headers());
    }

    private static Stream<Arguments> firstLines() {
        return Stream.of(
                asked("an encoded slash", "GET /v1/things/a%2Fb HTTP/1.1", 400),
                asked("an encoded backslash", "GET /v1/things/a%5Cb HTTP/1.1", 400),
                asked("a NUL", "GET /v1/things/a%00b HTTP/1.1", 400),
                asked("half an escape", "GET /v1/things/a%2 HTTP/1.1", 400),
                asked("no escape", "GET /v1/things/%zz HTTP/1.1", 400),
                asked("a semicolon", "GET /v1/things/a;b=c HTTP/1.1", 400),
                asked("an empty segment", "GET /v1//things/a HTTP/1.1", 400),
                asked("up and away", "GET /v1/things/../../etc/passwd HTTP/1.1", 400, 401),
                asked("up, encoded", "GET /v1/%2e%2e/etc HTTP/1.1", 400),
                asked("a brace", "GET /v1/things/{a} HTTP/1.1", 400),
                asked("a character beyond ASCII", "GET /v1/things/\u00e9 HTTP/1.1", 400),
                asked("a version that is none", "GET /v1/things/a HTTP/9.9", 505),
                asked("nothing of HTTP", "\u0016\u0003\u0001\u0002", 400),
                asked("a method that is none", "F\u00fcr /v1/things/a HTTP/1.1", 400),
                asked("a method that nobody knows", "BREW /v1/things/a HTTP/1.1", 405),
                asked("TRACE", "TRACE /v1/things/a HTTP/1.1", 405),
                asked("CONNECT", "CONNECT /v1/things/a HTTP/1.1", 501));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                asked("no Host", "GET /v1/things/a HTTP/1.1\r\nX: y", 400),
                asked("a Host that is none", "GET /v1/things/a HTTP/1.1\r\nHost: a b", 400),
                asked(
                        "two lengths",
                        "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2",
                        400),
                asked("a length that is none", "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: x", 400),
                asked("a coding that nobody knows", "POST /v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x", 501),
                asked("a header without a name", "GET /v1/things/a HTTP/1.1\r\nHost: x\r\n: y", 400),
                asked(
                        "a header that is too long",
                        "GET /v1/things/a HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000),
                        431),
                asked("too many headers", "GET /v1/things/a HTTP/1.1\r\nHost: x" + "\r\nX: y".repeat(200), 400, 431),
                asked("a path that is too long", "GET /" + "y".repeat(20_000) + " HTTP/1.1", 400, 414, 431),
                asked(
                        "a token that is too long",
                        "GET /v1/things/a HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + "y".repeat(20_000),
                        401),
                asked(
                        "a token of a megabyte",
                        "GET /v1/things/a HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + "y".repeat(1024 * 1024),
                        401),
                asked("no token", "GET /nowhere HTTP/1.1\r\nHost: x", 401));
    }

    private static Arguments asked(String name, String head, Integer... statuses) {
        boolean needsHost = head.endsWith("HTTP/1.1");
        return Arguments.of(Named.of(name, head + (needsHost ? "\r\nHost: x" : "") + "\r\n\r\n"), statuses);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedIsAProblem(String request, Integer[] statuses) throws IOException {
        String answer = answerTo(request);

        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(Integer.valueOf(answer.substring(9, 12))).isIn((Object[]) statuses);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "x-content-type-options: nosniff")
                .contains("content-security-policy: default-src 'none'", "cache-control: no-cache, no-store")
                .contains("x-frame-options: deny", "referrer-policy: no-referrer", "x-correlation-id: ")
                .doesNotContain("<html", "tomcat", "exception", "apache");
        assertThat(answer)
                .contains("\"code\":\"", "\"status\":" + answer.substring(9, 12))
                .doesNotContain("cannot be answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v2/things", "/v1/nothing", "/", "/v1/things/x/y/z", "/actuator/health"})
    void whoHasATokenIsToldWhereNothingIs(String path) {
        assertThat(staff().get(path).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(service().get(path).problem()).isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsNamedWithThoseThatItTakes() {
        var answer = staff().method("DELETE", "/v1/things/x");

        assertThat(answer.problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.json().path("detail").asString()).contains("Allow");
    }

    /** That old, HTTP has no headers, and not even a status. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/things/a", "GET HTTP/1.1"})
    void whatSaysNoVersionIsAProblemToo(String line) throws IOException {
        assertThat(answerTo(line + "\r\n\r\n")).contains("\"code\":\"");
    }

    @Test
    void theManagementPortHasTheSameManners() throws IOException {
        assertThat(answerTo("GET /actuator/a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n", managementPort))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "nosniff");
    }

    /** In the first line, in the headers, in a body that is read, and in one that nobody reads; all at the same time. */
    @Test
    void whoTricklesIsDropped() {
        String post = "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        String token = "Authorization: Bearer %s\r\n".formatted(RIG.tokens().token("staff-1", "things:write"));
        var heads = List.of(
                "GET /v1/things/",
                "GET /v1/things/x HTTP/1.1\r\nHost: x\r\nX: ",
                post + token + "Content-Length: 1000\r\n\r\n",
                post + token + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n",
                post + "Content-Length: 1000\r\n\r\n");

        var dropped = heads.stream()
                .map(head -> CompletableFuture.supplyAsync(
                        () -> droppedAfter(head), task -> Thread.ofVirtual().start(task)))
                .toList();

        assertThat(dropped).allSatisfy(after -> assertThat(after.join()).isLessThan(DROPPED_BY));
    }

    private String answerTo(String request) throws IOException {
        return answerTo(request, port);
    }

    private static String answerTo(String request, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var reading = CompletableFuture.supplyAsync(() -> readAll(socket));
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException refusedMeanwhile) {
                // the answer says why
            }
            return reading.join();
        }
    }

    private static String readAll(Socket socket) {
        var read = new StringBuilder();
        try {
            int next = socket.getInputStream().read();
            while (next >= 0) {
                read.append((char) next);
                next = socket.getInputStream().read();
            }
        } catch (IOException e) {
            read.append(read.isEmpty() ? e.toString() : "");
        }
        return read.toString();
    }

    /** Sends a byte a second until the connection is closed. */
    private Duration droppedAfter(String begin) {
        long begun = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            OutputStream out = socket.getOutputStream();
            out.write(begin.getBytes(ISO_8859_1));
            while (System.nanoTime() - begun < DROPPED_BY.multipliedBy(2).toNanos()) {
                out.write('1');
                out.flush();
                if (isClosed(socket)) {
                    break;
                }
            }
        } catch (IOException closed) {
            // as it should be
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            int next = socket.getInputStream().read();
            while (next >= 0 && socket.getInputStream().available() > 0) {
                next = socket.getInputStream().read();
            }
            return next < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }
}
