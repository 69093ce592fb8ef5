package partnerships.committeeservice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;
import partnerships.time.Zones;

/** At start, dates that were derived with other zone rules than today's are derived again; what changes is told. */
@Component
class NewZoneRules implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NewZoneRules.class);
    private static final int MOST = 10_000;

    private final AggregateStore<Meeting, MeetingEvent> meetings;

    NewZoneRules(AggregateStore<Meeting, MeetingEvent> meetings) {
        this.meetings = meetings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var older = Criteria.where("state.status.kind")
                .in(List.of("SCHEDULED", "CONVENED"))
                .and("state.status.appointment.schedule.tzdbVersion")
                .ne(Zones.rulesVersion());
        var found = meetings.find(older, MOST);
        found.stream().map(Stored::id).forEach(this::deriveAgain);
        LOG.info("zone rules {}: {} dates had been derived with others", Zones.rulesVersion(), found.size());
    }

    private void deriveAgain(String id) {
        meetings.change(id, Command.bySystem("zone-rules"), Meeting::rederive);
    }
}
