/** What every service's OpenAPI description says alike: names, answers, security, examples. Summaries and descriptions are Javadoc. */
@NullMarked
package partnerships.defaults.openapi;

import org.jspecify.annotations.NullMarked;
