package partnerships.bad;

import org.springframework.util.StringUtils;
import partnerships.bad.web.BadController;

/** A model that knows a framework and its own edge. */
public final class BadModel {

    public boolean knows(BadController controller) {
        return StringUtils.hasText("x") && controller.hashCode() == 0;
    }
}
