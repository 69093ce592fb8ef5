package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.committee.CommitteeEvent.CommitteeDissolved;
import partnerships.committee.CommitteeEvent.CommitteeMonitoringStarted;
import partnerships.committee.CommitteeEvent.CommitteeReinstated;
import partnerships.committee.CommitteeEvent.CommitteeUpdated;

/** What a committee learns of its agreement: when it begins, ends and goes on, and what was corrected in it. */
public record Following(Committee committee) {

    /**
     * Learns when its agreement entered into force. Windows outside are withdrawn; those with other bounds open again, and what
     * was concluded about them is concluded anew.
     *
     * @param lastDay in force, where it follows from that day; null if it does not
     */
    public List<CommitteeEvent> enteredIntoForce(LocalDate on, @Nullable LocalDate lastDay, @Nullable Instant at) {
        if (lastDay != null && !lastDay.equals(committee.watch().to())) {
            var watched = committee.watch().from(on).until(lastDay);
            return because(List.of(new CommitteeUpdated(committee.origin(), committee.charter(), watched, at)), at);
        }
        var started = new CommitteeMonitoringStarted(on, Basis.STATED, at);
        return committee.watch().equals(committee.watch().from(on)) ? List.of() : because(List.of(started), at);
    }

    /**
     * Learns that its agreement has ended: windows that would end later count in no figure.
     *
     * @param lastDay in force; null if the agreement was withdrawn and no window counts
     */
    public List<CommitteeEvent> agreementEnded(@Nullable LocalDate lastDay, @Nullable Instant at) {
        return committee.status().equals(new Committee.Status.Dissolved(lastDay))
                ? List.of()
                : because(List.of(new CommitteeDissolved(lastDay, at)), at);
    }

    /** Learns that its agreement had not ended after all; one that was withdrawn stays so. */
    public List<CommitteeEvent> agreementGoesOn(@Nullable Instant at) {
        return committee.status() instanceof Committee.Status.Dissolved(var lastDay) && lastDay != null
                ? because(List.of(new CommitteeReinstated(at)), at)
                : List.of();
    }

    /**
     * Learns that its agreement goes on for a further period, at once or after it had seemed to end. One that is watched without
     * end stays so.
     *
     * @param lastDay of the further period
     */
    public List<CommitteeEvent> agreementRenewed(LocalDate lastDay, @Nullable Instant at) {
        var causes = new ArrayList<CommitteeEvent>();
        var longer = committee.watch().to() == null
                ? committee.watch()
                : committee.watch().until(lastDay);
        if (!longer.equals(committee.watch())) {
            causes.add(new CommitteeUpdated(committee.origin(), committee.charter(), longer, at));
        }
        if (committee.status() instanceof Committee.Status.Dissolved(var ended)
                && ended != null
                && ended.isBefore(lastDay)) {
            causes.add(new CommitteeReinstated(at));
        }
        return causes.isEmpty() ? List.of() : because(causes, at);
    }

    /**
     * Learns of a corrected agreement. If that has ended, and by its corrected term on another day, so has the committee.
     *
     * @param today in the committee's zone
     */
    public List<CommitteeEvent> corrected(
            Origin newOrigin, Charter newCharter, Watch newWatch, LocalDate today, @Nullable Instant at) {
        var causes = new ArrayList<CommitteeEvent>();
        if (!(newOrigin.equals(committee.origin())
                && newCharter.equals(committee.charter())
                && newWatch.equals(committee.watch()))) {
            causes.add(new CommitteeUpdated(newOrigin, newCharter, newWatch, at));
        }
        if (newWatch.endedBefore(today) && committee.status().endedOnAnotherDayThan(newWatch.to())) {
            causes.add(new CommitteeDissolved(newWatch.to(), at));
        }
        return causes.isEmpty() ? List.of() : because(causes, at);
    }

    private List<CommitteeEvent> because(List<CommitteeEvent> causes, @Nullable Instant at) {
        return new Windows(committee).because(causes, at);
    }
}
