package partnerships.committeeservice;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import partnerships.meeting.Meeting;
import partnerships.meeting.Meetings;
import partnerships.meeting.Planning;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;
import partnerships.time.Zones;

/**
 * At start, future dates that were derived with older zone rules than today's are derived again; each that changes is told once.
 *
 * <p>Safe to break off and to run in several instances at once: a date that has been told carries today's rules, and the version
 * decides between instances. A date that stays the same is only read, at every start until it is past.
 */
@Component
class NewZoneRules implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(NewZoneRules.class);
    private static final int PAGE = 500;

    private final Meetings meetings;
    private final InstantSource clock;

    NewZoneRules(Meetings meetings, InstantSource clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long changed = 0;
        long failed = 0;
        String last = "";
        List<Stored<Meeting>> page;
        do {
            page = meetings.aheadByOlderRules(Zones.rulesVersion(), clock.instant(), last, PAGE);
            for (var meeting : page) {
                last = meeting.id();
                if (!new Planning(meeting.aggregate()).rederive(clock.instant()).isEmpty()) {
                    changed++;
                    failed += deriveAgain(meeting.id()) ? 0 : 1;
                }
            }
        } while (page.size() == PAGE);
        log.info(
                "zone rules {}: {} future dates changed, {} of them could not be told",
                Zones.rulesVersion(),
                changed,
                failed);
    }

    /** One that fails must not keep the others, nor the service, from going on; the next start tries again. */
    private boolean deriveAgain(String id) {
        try {
            meetings.change(id, Command.bySystem("zone-rules"), (meeting, now) -> new Planning(meeting).rederive(now));
            return true;
        } catch (RuntimeException e) {
            log.error(
                    "the date of meeting {} is as older zone rules had it; restart the service to derive it again",
                    id,
                    e);
            return false;
        }
    }
}
