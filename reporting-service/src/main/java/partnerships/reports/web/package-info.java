/** Reports over HTTP. */
@NullMarked
package partnerships.reports.web;

import org.jspecify.annotations.NullMarked;
