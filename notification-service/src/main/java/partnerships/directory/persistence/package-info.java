/** The directory in MongoDB: plain documents. */
@NullMarked
package partnerships.directory.persistence;

import org.jspecify.annotations.NullMarked;
