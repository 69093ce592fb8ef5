@NullMarked
package partnerships.defaults.security;

import org.jspecify.annotations.NullMarked;
