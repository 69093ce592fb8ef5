@NullMarked
package partnerships.plan;

import org.jspecify.annotations.NullMarked;
