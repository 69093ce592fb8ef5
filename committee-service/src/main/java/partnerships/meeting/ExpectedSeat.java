package partnerships.meeting;

/** A seat of the committee that is expected at a meeting. */
public record ExpectedSeat(String post, String organisation, String role) {}
