package partnerships.rows.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.Form;
import partnerships.exports.Stamp;
import partnerships.history.Freshness;
import partnerships.history.Progress;
import partnerships.history.persistence.EventHistory;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.Visibility;
import partnerships.rows.persistence.WaitingSubjects;
import partnerships.time.Zones;

/** Begins an answer. Freshness is taken before the rows are read, so that it never promises too much. */
public final class Readings {

    private final InstantSource clock;
    private final ZoneId zone;
    private final Progress progress;
    private final WaitingSubjects waiting;
    private final EventHistory history;
    private final AgreementRows agreements;

    public Readings(
            InstantSource clock,
            ZoneId zone,
            Progress progress,
            WaitingSubjects waiting,
            EventHistory history,
            AgreementRows agreements) {
        this.clock = clock;
        this.zone = zone;
        this.progress = progress;
        this.waiting = waiting;
        this.history = history;
        this.agreements = agreements;
    }

    /** Returns what an answer to this caller rests on. */
    public Reading of(Caller caller) {
        Instant now = clock.instant();
        Freshness freshness = freshness(now);
        Visibility visible = caller.party()
                .map(party -> agreements.partyOf(party, caller.sub(), Zones.date(now, zone)))
                .orElseGet(agreements::staff);
        var shown = visible.confined() ? freshness.withoutPositions() : freshness;
        return new Reading(visible, new Stamp(now, shown, Zones.rulesVersion()), zone);
    }

    /** Returns the same, with how the answer is wanted. */
    public Asked asked(Caller caller, Form form, Paging page) {
        return new Asked(of(caller), form, page);
    }

    private Freshness freshness(Instant now) {
        var lag = progress.lag();
        return new Freshness(
                lag.toMillis(),
                progress.positions(),
                earlier(progress.behind() ? now.minus(lag) : null, waiting.oldest()),
                waiting.count(),
                history.skipped());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
