package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether the caller of a request may learn that a subject is there and how far it has come. */
@FunctionalInterface
public interface SubjectAccess {

    boolean mayKnow(HttpServletRequest request, String subject);
}
