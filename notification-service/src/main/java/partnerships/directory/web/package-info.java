/** The directory over HTTP. */
@NullMarked
package partnerships.directory.web;

import org.jspecify.annotations.NullMarked;
