package partnerships.delivery.web;

import org.springframework.stereotype.Component;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.delivery.Confinement;
import partnerships.delivery.Deliveries;

/** A party's user sees, by the query itself, what was sent to that user, and knows of what that was about; staff sees all. */
@Component
final class VisibleDeliveries implements VisibleSubjects {

    private final Deliveries deliveries;

    VisibleDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Returns what the caller may see. */
    static Confinement to(Caller caller) {
        return new Confinement(caller.party().map(_ -> caller.sub()));
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return deliveries.visible(subject, to(caller)).isPresent()
                || !deliveries.visibleAbout(subject, to(caller)).isEmpty();
    }
}
