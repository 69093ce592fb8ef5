/** Commitments over HTTP: to be read; their agreements are what changes them. */
@NullMarked
package partnerships.commitment.web;

import org.jspecify.annotations.NullMarked;
