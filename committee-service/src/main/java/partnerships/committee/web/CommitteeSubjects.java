package partnerships.committee.web;

import org.springframework.stereotype.Component;
import partnerships.committee.Committees;
import partnerships.committee.Confinement;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;

/** A party's user knows of the committees that it may read, and of their agreements. */
@Component
final class CommitteeSubjects implements VisibleSubjects {

    private final Committees committees;

    CommitteeSubjects(Committees committees) {
        this.committees = committees;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        var confinement = new Confinement(caller.party());
        return committees.visible(subject, confinement).isPresent()
                || !committees.ofAgreement(subject, confinement).isEmpty();
    }
}
