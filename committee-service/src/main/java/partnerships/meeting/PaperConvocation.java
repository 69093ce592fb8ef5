package partnerships.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import partnerships.time.Zones;

/**
 * A part of a convocation that was signed on paper.
 *
 * @param post that convenes
 * @param actedBy who signed for it; null if that is the post itself
 */
public record PaperConvocation(String post, @Nullable String actedBy, LocalDate signedOn, Evidence evidence) {

    /** @param zone in which its day is counted */
    Signature signature(ZoneId zone) {
        return new Signature(post, actedBy == null ? post : actedBy, Zones.startOf(signedOn, zone), evidence);
    }
}
