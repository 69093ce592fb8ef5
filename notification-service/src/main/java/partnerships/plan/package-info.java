/** What is to be said about a subject, and when: the model. */
@NullMarked
package partnerships.plan;

import org.jspecify.annotations.NullMarked;
