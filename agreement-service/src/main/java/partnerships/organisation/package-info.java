/** Organisations, plain documents: what a party of an agreement is. */
@NullMarked
package partnerships.organisation;

import org.jspecify.annotations.NullMarked;
