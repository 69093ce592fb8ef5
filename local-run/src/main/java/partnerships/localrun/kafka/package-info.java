/** A real Kafka broker inside this JVM, the declared topics, and reading them. */
@NullMarked
package partnerships.localrun.kafka;

import org.jspecify.annotations.NullMarked;
