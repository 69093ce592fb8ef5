/** What a service tells about itself: its zone rules, and whether they can be trusted. */
@NullMarked
package partnerships.defaults.metrics;

import org.jspecify.annotations.NullMarked;
