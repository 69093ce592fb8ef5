package partnerships.meeting.web;

import org.springframework.stereotype.Component;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;

/** A party's user knows of the meetings of the committees that it may read. */
@Component
final class MeetingSubjects implements VisibleSubjects {

    private final MeetingManagement management;

    MeetingSubjects(MeetingManagement management) {
        this.management = management;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return management.find(subject, caller).isPresent();
    }
}
