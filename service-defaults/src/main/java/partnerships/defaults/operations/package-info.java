/** What operators see and decide of every consumer: its dead letters. Who they are, and the note of what they decide. */
@NullMarked
package partnerships.defaults.operations;

import org.jspecify.annotations.NullMarked;
