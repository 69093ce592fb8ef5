/** How the state of an aggregate becomes a document: a record by its components, without annotations. */
@NullMarked
package partnerships.store.mapping;

import org.jspecify.annotations.NullMarked;
