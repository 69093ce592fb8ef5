package partnerships.commitment.web;

import org.springframework.stereotype.Component;
import partnerships.agreement.Confinement;
import partnerships.commitment.VisibleCommitments;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;

/** A party's user knows of the commitments that it may read. */
@Component
final class CommitmentSubjects implements VisibleSubjects {

    private final VisibleCommitments commitments;

    CommitmentSubjects(VisibleCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return commitments.find(subject, new Confinement(caller.party())).isPresent();
    }
}
