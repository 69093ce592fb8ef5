/** Plans over HTTP, to be read. */
@NullMarked
package partnerships.plan.web;

import org.jspecify.annotations.NullMarked;
