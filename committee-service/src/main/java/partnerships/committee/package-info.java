/** Committees that agreements create: who sits in them, how often they must meet, and whether they did. */
@NullMarked
package partnerships.committee;

import org.jspecify.annotations.NullMarked;
