package partnerships.plan;

import java.util.Optional;

/** The committees as far as notifications need them, kept by their facts. */
public interface CommitteeProfiles {

    /** Keeps what is known of a committee; the same again changes nothing. */
    void note(CommitteeProfile committee);

    Optional<CommitteeProfile> find(String committeeId);
}
