/** What is answered while the history is not complete, and the history of one aggregate as a list. */
@NullMarked
package partnerships.history.web;

import org.jspecify.annotations.NullMarked;
