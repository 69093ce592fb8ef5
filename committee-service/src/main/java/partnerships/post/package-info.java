/** Posts and who holds them when: the model. */
@NullMarked
package partnerships.post;

import org.jspecify.annotations.NullMarked;
