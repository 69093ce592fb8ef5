package partnerships.defaults.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say, beyond a good signature. Its times are held against real time, with 30 seconds of grace. */
final class TokenRules {

    static final String PARTY = "party";
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** Goes into headers and logs: short, visible, nothing that could end a line. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private static final OAuth2Error UNNAMED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the sub or party claim is unusable", null);

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        var times = new JwtTimestampValidator(GRACE);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(audience)),
                TokenRules::namesTheCaller));
    }

    private static OAuth2TokenValidatorResult namesTheCaller(Jwt token) {
        boolean named = isId(token.getClaims().get("sub"))
                && (!token.hasClaim(PARTY) || isId(token.getClaims().get(PARTY)));
        return named ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(UNNAMED);
    }

    /** A party that is there but unreadable must never count as absent: its bearer would see everything. */
    private static boolean isId(@Nullable Object claim) {
        return claim instanceof String text && ID.matcher(text).matches();
    }

    /** Returns the words of the scope, however the issuer writes them: one text, or a list. */
    static List<String> scopes(Jwt token) {
        var words = new ArrayList<String>();
        switch (token.getClaims().get("scope")) {
            case String text -> words.addAll(List.of(text.split(" ")));
            case List<?> list -> list.forEach(word -> words.add(Objects.toString(word)));
            case null, default -> {}
        }
        words.removeIf(String::isBlank);
        return words;
    }
}
