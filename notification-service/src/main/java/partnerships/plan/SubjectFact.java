package partnerships.plan;

/**
 * A fact about a subject that its plan follows. Each kind of subject has facts of its own; one of another kind changes nothing for it.
 */
public sealed interface SubjectFact permits MeetingFact, WindowFact, AgreementFact, UndeliveredFact {}
