package partnerships.localrun.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Spring Authorization Server with the demo accounts, by client credentials. Not annotated as configuration, so that no
 * scan of anybody's finds it.
 */
@EnableAutoConfiguration
final class SignInConfiguration {

    /** The one profile in which it runs. */
    static final String ONLY_PROFILE = "local";

    static final String ISSUER = "partnerships.sign-in.issuer";

    SignInConfiguration(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of(ONLY_PROFILE)) || environment.getActiveProfiles().length != 1) {
            throw new IllegalStateException("Accounts whose secret is their name are for the local run. "
                    + "Elsewhere set OIDC_ISSUER_URI to an identity provider.");
        }
    }

    @Bean
    AuthorizationServerSettings settings(Environment environment) {
        return AuthorizationServerSettings.builder()
                .issuer(environment.getRequiredProperty(ISSUER))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(
                Account.ALL.stream().map(SignInConfiguration::client).toList());
    }

    private static RegisteredClient client(Account account) {
        return RegisteredClient.withId(account.sub())
                .clientId(account.name())
                .clientSecret("{noop}" + account.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(account.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build())
                .build();
    }

    /** Makes the token an account's: who it is, for whom it is meant, and all it may do, asked for or not. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        Map<String, Account> accounts =
                Account.ALL.stream().collect(Collectors.toMap(Account::name, Function.identity()));
        return token -> {
            var account = Objects.requireNonNull(
                    accounts.get(token.getRegisteredClient().getClientId()));
            var scopes = token.getAuthorizedScopes().isEmpty() ? account.scopes() : token.getAuthorizedScopes();
            token.getClaims()
                    .subject(account.sub())
                    .audience(List.of("partnerships"))
                    .claim("scope", String.join(" ", new TreeSet<>(scopes)));
            if (account.party() != null) {
                token.getClaims().claim("party", account.party());
            }
        };
    }
}
