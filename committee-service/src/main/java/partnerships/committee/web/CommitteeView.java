package partnerships.committee.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Basis;
import partnerships.committee.Cadence;
import partnerships.committee.Committee;
import partnerships.committee.Committee.Status;
import partnerships.committee.Seat;
import partnerships.committee.Window;
import partnerships.store.document.Stored;

/**
 * A committee as HTTP shows it.
 *
 * @param notice in days, with its basis: 0 and ASSUMED if not stated
 * @param lastDay of a dissolved committee's agreement, if it has one
 */
record CommitteeView(
        String id,
        long version,
        String agreementId,
        String agreementReference,
        String clause,
        Map<String, String> name,
        String kind,
        State state,
        @Nullable LocalDate lastDay,
        List<Seat> seats,
        CadenceView cadence,
        String convocation,
        NoticeView notice,
        String zone,
        List<String> languages,
        MonitoringView monitoring,
        List<WindowView> windows,
        List<MeetingHeldView> meetings) {

    enum State {
        ACTIVE,
        DISSOLVED
    }

    /** How often it must meet. */
    record CadenceView(
            String kind, @Nullable Integer count, @Nullable Basis anchorBasis) {

        static CadenceView of(Cadence cadence) {
            return switch (cadence) {
                case Cadence.CountPerPeriod(var count, var basis) -> new CadenceView("COUNT_PER_PERIOD", count, basis);
                case Cadence.MutualDates() -> new CadenceView("MUTUAL_DATES", null, null);
                case Cadence.Unspecified() -> new CadenceView("UNSPECIFIED", null, null);
                case Cadence.Other(var kind) -> new CadenceView(kind, null, null);
            };
        }
    }

    /** How long before a meeting it must be convened. */
    record NoticeView(int days, Basis basis) {

        static NoticeView of(@Nullable Integer stated) {
            return stated == null ? new NoticeView(0, Basis.ASSUMED) : new NoticeView(stated, Basis.STATED);
        }
    }

    /** The days on which its cadence is watched. */
    record MonitoringView(
            LocalDate from, Basis basis, @Nullable LocalDate to) {}

    /** A period in which it must meet, and whether it has. */
    record WindowView(
            String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            Window.State state,
            List<String> meetingIds) {

        static WindowView of(Window window) {
            return new WindowView(
                    window.id(),
                    window.from(),
                    window.to(),
                    window.required(),
                    window.informational(),
                    window.state(),
                    window.meetingIds());
        }
    }

    /** A meeting that was held. */
    record MeetingHeldView(String meetingId, LocalDate heldOn) {}

    static CommitteeView of(Stored<Committee> stored) {
        var committee = stored.aggregate();
        var charter = committee.charter();
        var watch = committee.watch();
        return new CommitteeView(
                stored.id(),
                stored.version(),
                committee.origin().agreementId(),
                committee.origin().agreementReference(),
                committee.origin().clause(),
                charter.name(),
                charter.kind(),
                committee.status() instanceof Status.Active ? State.ACTIVE : State.DISSOLVED,
                committee.status() instanceof Status.Dissolved(var lastDay) ? lastDay : null,
                charter.seats(),
                CadenceView.of(charter.cadence()),
                charter.convocation(),
                NoticeView.of(charter.noticeDays()),
                charter.zone().getId(),
                charter.languages(),
                new MonitoringView(watch.from(), watch.basis(), watch.to()),
                committee.windows().stream().map(WindowView::of).toList(),
                committee.meetings().stream()
                        .map(meeting -> new MeetingHeldView(meeting.meetingId(), meeting.heldOn()))
                        .toList());
    }
}
