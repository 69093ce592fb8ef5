/** Posts over HTTP. */
@NullMarked
package partnerships.post.web;

import org.jspecify.annotations.NullMarked;
