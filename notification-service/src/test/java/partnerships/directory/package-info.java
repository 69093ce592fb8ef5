@NullMarked
package partnerships.directory;

import org.jspecify.annotations.NullMarked;
