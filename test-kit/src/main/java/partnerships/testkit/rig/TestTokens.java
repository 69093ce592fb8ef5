package partnerships.testkit.rig;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An identity provider of the tests' own: it signs what it is asked to sign, and publishes its key on the loopback address. */
public final class TestTokens {

    /** What every service expects as {@code aud}. */
    public static final String AUDIENCE = "partnerships";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey = rsaKey("test");
    private final RSAKey unknownKey = rsaKey("anybody");

    private TestTokens(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts one on a free port; it lives as long as the JVM. */
    public static TestTokens start() {
        try {
            var key = rsaKey("test");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var tokens = new TestTokens(server, key);
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, tokens.metadata()));
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key for test tokens", e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** Returns a valid token of somebody who sees everything the scopes allow. */
    public String token(String sub, String... scopes) {
        return custom(claims -> claims.subject(sub).claim("scope", String.join(" ", scopes)));
    }

    /** Returns a valid token of somebody who sees only what concerns one party. */
    public String partyToken(String sub, String party, String... scopes) {
        return custom(claims -> claims.subject(sub).claim("party", party).claim("scope", String.join(" ", scopes)));
    }

    /** Returns a token whose claims (issuer, audience, times, …) have been changed at will, properly signed. */
    public String custom(Consumer<JWTClaimsSet.Builder> change) {
        return signed(change, key);
    }

    /**
     * Returns tokens that would allow all this if they could be trusted, by what is wrong with them.
     *
     * @param scopes what a service would let their bearer do
     */
    public Map<String, String> untrusted(String sub, String... scopes) {
        Consumer<JWTClaimsSet.Builder> good = claims -> claims.subject(sub).claim("scope", String.join(" ", scopes));
        var untrusted = new LinkedHashMap<String, String>();
        untrusted.put("expired", custom(good.andThen(TestTokens::expire)));
        untrusted.put("wrong issuer", custom(good.andThen(claims -> claims.issuer("http://127.0.0.1:1"))));
        untrusted.put("wrong audience", custom(good.andThen(claims -> claims.audience("bank"))));
        untrusted.put("alg none", new PlainJWT(claims(good)).serialize());
        untrusted.put("the public key as a secret", signedWithThePublicKey(good));
        untrusted.put("our key's name, another key", signed(good, foreignKey));
        untrusted.put("an unknown key", signed(good, unknownKey));
        return untrusted;
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    private static void expire(JWTClaimsSet.Builder claims) {
        long now = System.currentTimeMillis();
        claims.issueTime(new Date(now - 60_000)).notBeforeTime(new Date(now - 60_000));
        claims.expirationTime(new Date(now - 31_000));
    }

    /** What a server falls for that lets the token choose the algorithm. */
    private String signedWithThePublicKey(Consumer<JWTClaimsSet.Builder> change) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims(change));
        try {
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        long now = System.currentTimeMillis();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .issueTime(new Date(now))
                .notBeforeTime(new Date(now))
                .expirationTime(new Date(now + Duration.ofHours(1).toMillis()));
        change.accept(claims);
        return claims.build();
    }

    private String signed(Consumer<JWTClaimsSet.Builder> change, RSAKey by) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims(change));
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String metadata() {
        return """
                {"issuer":"%s","jwks_uri":"%s","token_endpoint":"%s/token","response_types_supported":["token"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer(), jwkSetUri(), issuer());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
