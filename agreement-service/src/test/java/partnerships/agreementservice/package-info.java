@NullMarked
package partnerships.agreementservice;

import org.jspecify.annotations.NullMarked;
