/** The main job on real input: five partnerships, end to end over the public HTTP APIs, narrated step by step. */
@NullMarked
package partnerships.demo;

import org.jspecify.annotations.NullMarked;
