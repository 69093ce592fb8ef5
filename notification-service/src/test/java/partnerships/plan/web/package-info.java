@NullMarked
package partnerships.plan.web;

import org.jspecify.annotations.NullMarked;
