package partnerships.agreementservice;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What the region's own staff does, and no party's user. */
final class StaffOnly {

    private static final String PARTY = "party";

    private StaffOnly() {}

    static AuthorizationManager<RequestAuthorizationContext> with(String authority) {
        return (caller, _) -> new AuthorizationDecision(isStaff(caller.get(), authority));
    }

    private static boolean isStaff(Authentication caller, String authority) {
        return caller instanceof JwtAuthenticationToken token
                && !token.getToken().hasClaim(PARTY)
                && token.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
