/** Who may do what: tokens checked, everything denied that is not allowed by a rule. */
@NullMarked
package partnerships.defaults.security;

import org.jspecify.annotations.NullMarked;
