/** The system as {@code docker-compose.yml} deploys it: what it keeps, whom it refuses, and what it survives. */
@NullMarked
package partnerships.system.containers;

import org.jspecify.annotations.NullMarked;
