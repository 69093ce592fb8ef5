package partnerships.defaults.security;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What the region's own staff does, and no party's user. */
public final class StaffOnly {

    private StaffOnly() {}

    /** Returns the rule that lets pass who holds the authority and is confined to no party. */
    public static AuthorizationManager<RequestAuthorizationContext> with(String authority) {
        return (caller, _) -> new AuthorizationDecision(isStaff(caller.get(), authority));
    }

    private static boolean isStaff(Authentication caller, String authority) {
        return caller instanceof JwtAuthenticationToken token
                && !token.getToken().hasClaim(TokenRules.PARTY)
                && token.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
