@NullMarked
package partnerships.agreement.web;

import org.jspecify.annotations.NullMarked;
