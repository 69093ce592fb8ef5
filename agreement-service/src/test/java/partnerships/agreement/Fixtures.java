package partnerships.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.CommitteeClause.Charter;
import partnerships.agreement.CommitteeClause.Convocation;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;

/** Agreements in every state, reached by production's own methods. */
public final class Fixtures {

    public static final LegalZone ZONE = new LegalZone(ZoneId.of("Africa/Casablanca"));
    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    public static final LocalDate TOMORROW = TODAY.plusDays(1);
    public static final DocumentHash TEXT = new DocumentHash("ab".repeat(32));
    public static final DocumentHash OTHER_TEXT = new DocumentHash("cd".repeat(32));
    public static final Source SOURCE = new Source("register", "line 1", null);
    public static final Deliberation DECISION = new Deliberation(
            "2026/D-17", LocalDate.parse("2026-11-02"), Deliberation.Body.COUNCIL, Deliberation.Quorum.MET);
    public static final Purpose.Sections NO_SECTIONS = new Purpose.Sections(null, null, null, null);
    public static final Purpose.Sections SECTIONS = new Purpose.Sections("aims", "ways", "halves", "yearly");
    public static final Term UNKNOWN_TERM =
            new Term(PartialDate.UNKNOWN, PartialDate.UNKNOWN, Term.Renewal.UNKNOWN, null, null);

    private Fixtures() {}

    public static Heading heading(Heading.Kind kind) {
        return new Heading(
                "AGR-1", Map.of("fr", "Coopération"), kind, kind == Heading.Kind.SPECIFIC ? "p" : null, null);
    }

    public static Party party(String organisation, Party.Role... roles) {
        return new Party(organisation, organisation.toUpperCase(Locale.ROOT), List.of(roles), null, null, null);
    }

    public static Purpose purpose(Purpose.Sections sections) {
        return new Purpose(
                List.of(new Purpose.LegalBasis("loi 14-111", "111-14", Provenance.Confidence.MEDIUM, SOURCE)),
                List.of(new Purpose.Domain(
                        "transport", List.of(new Purpose.Code("1", "21010", BigDecimal.valueOf(100))), SOURCE)),
                List.of(new Purpose.Statement("cooperate", SOURCE)),
                List.of("Metropolis"),
                sections);
    }

    public static CommitteeClause committee(String clause, Cadence cadence) {
        return new CommitteeClause(
                clause,
                Map.of("fr", "Comité"),
                CommitteeClause.Kind.COORDINATION,
                List.of("MONITORING"),
                List.of(new Seat("RCS/PRESIDENT", "rcs", Seat.Role.CO_CHAIR, List.of("RCS/VICE"))),
                cadence,
                new Charter(Convocation.ALL_CHAIRS, 15, "Africa/Casablanca", List.of("fr")),
                SOURCE);
    }

    public static CommitmentClause commitment(String clause) {
        return new CommitmentClause(
                clause,
                new CommitmentClause.Undertaking(
                        "hold workshops", CommitmentClause.Modality.ACTIVITY, List.of("rcs"), "councils"),
                new CommitmentClause.Measure(CommitmentClause.Measure.Kind.COUNT, BigDecimal.TWO, null, "workshop"),
                new CommitmentClause.Recurrence(CommitmentClause.Recurrence.Kind.PER_YEAR, 2),
                "RCS/COOPERATION",
                SOURCE);
    }

    public static Content content(Term term) {
        return content(heading(Heading.Kind.FRAMEWORK), NO_SECTIONS, term, PartialDate.UNKNOWN);
    }

    public static Content content(Heading heading, Purpose.Sections sections, Term term, PartialDate signedOn) {
        return new Content(
                heading,
                List.of(party("rcs", Party.Role.CONTRACTING), party("lsh", Party.Role.CONTRACTING)),
                purpose(sections),
                term,
                signedOn,
                List.of(
                        committee(
                                "coordination",
                                new Cadence.CountPerPeriod(
                                        2, Cadence.Period.YEAR, Cadence.Anchor.CALENDAR, Provenance.Basis.INFERRED)),
                        committee("meeting-by-agreement", new Cadence.MutualDates())),
                List.of(commitment("C1"), commitment("C2")),
                List.of(new Provenance("parties", Provenance.Basis.INFERRED, Provenance.Confidence.LOW, SOURCE)));
    }

    public static Term term(String from, String to, Term.Renewal renewal) {
        return new Term(day(from), day(to), renewal, new LegalPeriod("P3M"), null);
    }

    public static PartialDate day(String day) {
        return PartialDate.known(LocalDate.parse(day));
    }

    public static Signature signature(String party) {
        return new Signature(party, "RCS/PRESIDENT", day("2026-11-10"), "Casablanca", TEXT);
    }

    public static Agreement prospect() {
        return fold(Recording.prospect(content(UNKNOWN_TERM), "rcs", List.of()));
    }

    public static Agreement negotiation() {
        return then(
                prospect(),
                it -> new Approving(it).openNegotiation("RCS/COOPERATION", LocalDate.parse("2026-10-01"), NOW));
    }

    public static Agreement readyForCouncil() {
        return then(negotiation(), it -> new Approving(it).submit(submission(it.content()), Optional.empty(), NOW));
    }

    public static Submission submission(Content content) {
        return new Submission(TEXT, "November", content);
    }

    public static Agreement approved() {
        return then(readyForCouncil(), it -> new Approving(it).approve(DECISION, NOW));
    }

    public static Agreement partiallySigned() {
        return then(approved(), it -> new Signing(it).sign(signature("rcs"), NOW));
    }

    public static Agreement signed() {
        return then(partiallySigned(), it -> new Signing(it).sign(signature("lsh"), NOW));
    }

    public static Agreement inForce() {
        return then(signed(), it -> new Running(it).enterIntoForce(TODAY, NOW));
    }

    public static Agreement expired() {
        return settled(imported(term("2024-01-01", "2025-12-31", Term.Renewal.NONE)), NOW);
    }

    /** A renewal of what ends with 2025, signed in time. */
    public static List<AgreementEvent> renewed(Agreement agreement, String to) {
        var signedOn = LocalDate.parse("2025-12-15");
        return new Running(agreement)
                .renew("Avenant 1", signedOn, LocalDate.parse("2026-01-01"), LocalDate.parse(to), NOW);
    }

    public static Agreement cancelled() {
        return then(negotiation(), it -> new Ending(it).cancel("moved elsewhere", TODAY, NOW));
    }

    public static Agreement withdrawn() {
        return then(
                signed(), it -> new Ending(it).withdraw(new Withdrawal(Withdrawal.Reason.ENTERED_IN_ERROR, null), NOW));
    }

    /** An agreement that had been signed before, as it is before time is looked at. */
    public static Agreement imported(Term term) {
        return fold(Recording.signed(new AlreadySigned(content(term), null, List.of(SOURCE), List.of()), ZONE, NOW));
    }

    public static Map<String, Agreement> inEveryState() {
        var all = new LinkedHashMap<String, Agreement>();
        for (var agreement : List.of(
                prospect(),
                negotiation(),
                readyForCouncil(),
                approved(),
                partiallySigned(),
                signed(),
                inForce(),
                expired(),
                cancelled(),
                withdrawn())) {
            all.put(agreement.status().code(), agreement);
        }
        return all;
    }

    public static Agreement then(Agreement agreement, Function<Agreement, List<AgreementEvent>> decision) {
        var folded = agreement;
        for (var event : decision.apply(agreement)) {
            folded = folded.after(event);
        }
        return folded;
    }

    /** Applies all that time has done, as the store does. */
    public static Agreement settled(Agreement agreement, Instant now) {
        var settled = agreement;
        for (var due = settled.at(now); !due.isEmpty(); due = settled.at(now)) {
            for (var event : due) {
                settled = settled.after(event);
            }
        }
        return settled;
    }

    public static Agreement fold(List<AgreementEvent> events) {
        var first = Agreement.born("a", events.getFirst(), ZONE);
        return then(first, _ -> new ArrayList<>(events.subList(1, events.size())));
    }
}
