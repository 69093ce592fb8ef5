package partnerships.committee.web;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.store.document.AggregateStore;

/** A party's user knows of the committees that it may read, and of their agreements. */
@Component
final class CommitteeSubjects implements VisibleSubjects {

    private final AggregateStore<Committee, CommitteeEvent> committees;
    private final VisibleCommittees visible;

    CommitteeSubjects(AggregateStore<Committee, CommitteeEvent> committees, VisibleCommittees visible) {
        this.committees = committees;
        this.visible = visible;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        var confined = visible.to(caller);
        var ofAgreement = new Criteria()
                .andOperator(Criteria.where("state.origin.agreementId").is(subject), confined);
        return committees.find(subject, confined).isPresent()
                || !committees.find(ofAgreement, 1).isEmpty();
    }
}
