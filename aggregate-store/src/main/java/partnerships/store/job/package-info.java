/** Work outside the document that an aggregate stands for: a mail to send. */
@NullMarked
package partnerships.store.job;

import org.jspecify.annotations.NullMarked;
