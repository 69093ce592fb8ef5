package partnerships.directory;

import java.util.Optional;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfiles;

/** Committees as their facts describe them, kept as documents. */
public final class StoredProfiles implements CommitteeProfiles {

    private final Entries<CommitteeProfile> committees;

    public StoredProfiles(Entries<CommitteeProfile> committees) {
        this.committees = committees;
    }

    @Override
    public void note(CommitteeProfile committee) {
        committees.put(committee.committeeId(), committee);
    }

    @Override
    public Optional<CommitteeProfile> find(String committeeId) {
        return committees.find(committeeId);
    }
}
