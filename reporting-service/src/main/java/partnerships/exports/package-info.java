/** Answers as files that a spreadsheet opens without harm. */
@NullMarked
package partnerships.exports;

import org.jspecify.annotations.NullMarked;
