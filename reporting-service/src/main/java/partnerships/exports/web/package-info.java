/** Answers over HTTP as JSON or CSV, by {@code format=} or {@code Accept}. */
@NullMarked
package partnerships.exports.web;

import org.jspecify.annotations.NullMarked;
