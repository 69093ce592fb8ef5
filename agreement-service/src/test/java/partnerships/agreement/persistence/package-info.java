@NullMarked
package partnerships.agreement.persistence;

import org.jspecify.annotations.NullMarked;
