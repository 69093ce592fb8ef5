package partnerships.contracts;

import partnerships.contracts.OneOf.Closed;

/** The values of the enumerations in events about agreements, commitments and organisations. */
public final class AgreementCodes {

    private AgreementCodes() {}

    public enum AgreementKind {
        /** Lays down a cooperation in general */
        FRAMEWORK,
        /** Carries out one matter, often under a framework agreement */
        SPECIFIC,
        /** A programme of several years */
        PROGRAMME,
        /** An event is hosted */
        HOSTING
    }

    public enum Body {
        COUNCIL,
        BUREAU
    }

    public enum QuorumOutcome {
        MET,
        NOT_MET
    }

    public enum RenewalMode {
        /** The parties signed it */
        EXPRESS
    }

    public enum WithdrawalReason {
        ENTERED_IN_ERROR,
        /** Another agreement is the same one */
        DUPLICATE_OF
    }

    public enum Conclusion {
        ENTERED_INTO_FORCE,
        EXPIRED
    }

    public enum StateAfterReversal {
        SIGNED,
        IN_FORCE
    }

    public enum Severity {
        /** Worth knowing */
        ADVISORY,
        /** Nothing goes on until it is settled */
        BLOCKING
    }

    public enum PartyRole {
        /** Signs the agreement */
        CONTRACTING,
        FUNDING,
        IMPLEMENTING,
        ACCOUNTABLE,
        HOST,
        ORGANISER,
        BENEFICIARY
    }

    public enum PartyScope {
        NATIONAL,
        INTERNATIONAL
    }

    public enum Renewal {
        /** Ends with its last day */
        NONE,
        /** A further period needs an act of the parties */
        EXPRESS,
        /** A further period follows by itself */
        TACIT,
        /** The text does not say */
        UNKNOWN
    }

    @Closed
    public enum Qualifier {
        /** As written */
        KNOWN,
        /** About then */
        APPROX,
        /** Not known */
        UNKNOWN,
        /** Stated that there is none: a term without end */
        OPEN
    }

    @Closed
    public enum FactBasis {
        /** A source says so */
        STATED,
        /** Concluded from what a source says */
        INFERRED
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    public enum CommitteeKind {
        FOLLOW_UP,
        COORDINATION,
        THEMATIC
    }

    public enum Convocation {
        /** All who chair it */
        ALL_CHAIRS,
        /** Any one of those who chair it */
        ANY_CHAIR,
        /** Its secretary */
        SECRETARY
    }

    public enum SeatRole {
        CHAIR,
        CO_CHAIR,
        MEMBER,
        SECRETARY
    }

    public enum CadenceKind {
        /** A number of meetings in each period */
        COUNT_PER_PERIOD,
        /** Whenever the parties agree on a date */
        MUTUAL_DATES,
        /** The text does not say */
        UNSPECIFIED
    }

    public enum CadencePeriod {
        YEAR
    }

    public enum CadenceAnchor {
        /** Years of the calendar */
        CALENDAR
    }

    public enum Modality {
        /** Must be done */
        OBLIGATION,
        /** Is intended */
        INTENT,
        /** Is listed as what the parties do */
        ACTIVITY,
        /** Must not be exceeded */
        CAP
    }

    public enum MeasureKind {
        /** By number */
        COUNT,
        /** By a highest percentage */
        PERCENT_CAP,
        /** By what is delivered */
        DELIVERABLE,
        /** By judgement */
        QUALITATIVE
    }

    public enum RecurrenceKind {
        /** Once */
        NONE,
        PER_YEAR,
        EVERY_N_YEARS,
        /** The text does not say */
        UNSPECIFIED
    }

    public enum OrganisationKind {
        REGION,
        PUBLIC_AGENCY
    }
}
