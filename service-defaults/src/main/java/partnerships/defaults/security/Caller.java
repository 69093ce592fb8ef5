package partnerships.defaults.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who makes a request, as the token says. Any controller method may take one as an argument.
 *
 * @param sub opaque id of the person or system
 * @param party the organisation to which this caller is confined; empty for the system's own staff
 * @param authorities words of the token's scope
 */
public record Caller(String sub, Optional<String> party, Set<String> authorities) {

    public Caller {
        authorities = Set.copyOf(authorities);
    }

    public boolean may(String authority) {
        return authorities.contains(authority);
    }

    static Caller of(JwtAuthenticationToken authentication) {
        return new Caller(
                authentication.getName(),
                Optional.ofNullable(authentication.getToken().getClaimAsString(TokenRules.PARTY)),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
