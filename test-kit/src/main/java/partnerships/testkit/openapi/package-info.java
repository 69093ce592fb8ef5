/** What a description of an HTTP interface must have, and whether the service answers as it says. */
@NullMarked
package partnerships.testkit.openapi;

import org.jspecify.annotations.NullMarked;
