/** Organisations over HTTP. */
@NullMarked
package partnerships.organisation.web;

import org.jspecify.annotations.NullMarked;
