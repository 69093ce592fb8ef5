/** Committees over HTTP: read only, since no endpoint creates one. */
@NullMarked
package partnerships.committee.web;

import org.jspecify.annotations.NullMarked;
