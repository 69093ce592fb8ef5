/** The main job on real input: five partnerships lived through over the public HTTP APIs, and told step by step. */
@NullMarked
package partnerships.demo;

import org.jspecify.annotations.NullMarked;
