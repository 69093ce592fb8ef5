package partnerships.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import partnerships.defaults.web.SubjectAccess;

/** Staff may know of every subject, a party's user of those that a part of this service shows it. */
final class ConfinedSubjects implements SubjectAccess {

    private final List<VisibleSubjects> parts;

    ConfinedSubjects(List<VisibleSubjects> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public boolean mayKnow(HttpServletRequest request, String subject) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken token && mayKnow(Caller.of(token), subject);
    }

    private boolean mayKnow(Caller caller, String subject) {
        return caller.party().isEmpty() || parts.stream().anyMatch(part -> part.show(subject, caller));
    }
}
