/** What happens when a step of a plan fires: whom it concerns is looked up, and one delivery each is made. */
@NullMarked
package partnerships.dispatch;

import org.jspecify.annotations.NullMarked;
