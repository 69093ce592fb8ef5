/** Instances of a service that live side by side under one seed: they die, sleep, and do not hear each other's answers. */
@NullMarked
package partnerships.store.simulation;

import org.jspecify.annotations.NullMarked;
