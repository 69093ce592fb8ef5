/** Lists over HTTP. */
@NullMarked
package partnerships.rows.web;

import org.jspecify.annotations.NullMarked;
