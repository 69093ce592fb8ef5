/** The published language: what services and subscribers say to each other. No Spring, no logic. */
@NullMarked
package partnerships.contracts;

import org.jspecify.annotations.NullMarked;
