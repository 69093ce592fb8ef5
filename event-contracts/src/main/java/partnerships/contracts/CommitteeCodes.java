package partnerships.contracts;

import partnerships.contracts.OneOf.Closed;

/** The values of the enumerations in events about committees and meetings. */
public final class CommitteeCodes {

    private CommitteeCodes() {}

    public enum MonitoringBasis {
        /** From the agreement's entry into force */
        STATED,
        /** From the last day on which that can be, or from the day of recording */
        ASSUMED
    }

    public enum DissolutionReason {
        AGREEMENT_ENDED
    }

    @Closed
    public enum Represented {
        /** The post itself */
        PRESENT,
        /** By a substitute */
        SUBSTITUTED,
        ABSENT
    }
}
