/** The three words in which a model speaks to its store: plain Java, so that a model may use them. */
@NullMarked
package partnerships.store;

import org.jspecify.annotations.NullMarked;
