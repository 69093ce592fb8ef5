/** Where rows are kept, and how lists find them. */
@NullMarked
package partnerships.rows.persistence;

import org.jspecify.annotations.NullMarked;
