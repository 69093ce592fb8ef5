/** What every HTTP interface shares: problem details, strict JSON, commands, versions, pages, waiting for a position. */
@NullMarked
package partnerships.defaults.web;

import org.jspecify.annotations.NullMarked;
