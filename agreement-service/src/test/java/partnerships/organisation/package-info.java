@NullMarked
package partnerships.organisation;

import org.jspecify.annotations.NullMarked;
