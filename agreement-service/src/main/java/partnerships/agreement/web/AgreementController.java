package partnerships.agreement.web;

import static partnerships.agreement.AgreementRefusal.ALREADY_SIGNED;
import static partnerships.agreement.AgreementRefusal.CONTRADICTS_TERM;
import static partnerships.agreement.AgreementRefusal.DATE_IN_FUTURE;
import static partnerships.agreement.AgreementRefusal.DUPLICATE_OF_ITSELF;
import static partnerships.agreement.AgreementRefusal.DUPLICATE_UNNAMED;
import static partnerships.agreement.AgreementRefusal.END_UNKNOWN;
import static partnerships.agreement.AgreementRefusal.EVIDENCE_MISSING;
import static partnerships.agreement.AgreementRefusal.NEEDS_AMENDMENT;
import static partnerships.agreement.AgreementRefusal.NOTHING_TO_CORRECT;
import static partnerships.agreement.AgreementRefusal.NOT_APPROVED;
import static partnerships.agreement.AgreementRefusal.NOT_A_DUPLICATE;
import static partnerships.agreement.AgreementRefusal.NOT_A_PROSPECT;
import static partnerships.agreement.AgreementRefusal.NOT_A_SIGNATORY;
import static partnerships.agreement.AgreementRefusal.NOT_CORRECTABLE;
import static partnerships.agreement.AgreementRefusal.NOT_IN_NEGOTIATION;
import static partnerships.agreement.AgreementRefusal.NOT_SIGNED;
import static partnerships.agreement.AgreementRefusal.NOT_SUBMITTED;
import static partnerships.agreement.AgreementRefusal.NO_EXTERNAL_PARTY;
import static partnerships.agreement.AgreementRefusal.NO_SIGNATORY;
import static partnerships.agreement.AgreementRefusal.OBJECTIVE_MISSING;
import static partnerships.agreement.AgreementRefusal.OTHER_DOCUMENT;
import static partnerships.agreement.AgreementRefusal.PARENT_MISSING;
import static partnerships.agreement.AgreementRefusal.PARENT_NOT_A_FRAMEWORK;
import static partnerships.agreement.AgreementRefusal.PARENT_NOT_SIGNED;
import static partnerships.agreement.AgreementRefusal.PARTY_WITHOUT_ROLE;
import static partnerships.agreement.AgreementRefusal.PAST_SIGNATURE;
import static partnerships.agreement.AgreementRefusal.PERIOD_NOT_NEXT;
import static partnerships.agreement.AgreementRefusal.QUORUM_NOT_MET;
import static partnerships.agreement.AgreementRefusal.QUORUM_OUTCOME_MISSING;
import static partnerships.agreement.AgreementRefusal.REFERENCE_CHANGED;
import static partnerships.agreement.AgreementRefusal.SECTION_MISSING;
import static partnerships.agreement.AgreementRefusal.SIGNED_AFTER_END;
import static partnerships.agreement.AgreementRefusal.SIGNED_ALREADY;
import static partnerships.agreement.AgreementRefusal.SIGNED_BEFORE_APPROVAL;
import static partnerships.agreement.AgreementRefusal.TERM_IMPOSSIBLE;
import static partnerships.agreement.AgreementRefusal.TOO_FEW_PARTIES;
import static partnerships.agreement.AgreementRefusal.WITHDRAWN;
import static partnerships.defaults.web.DateRefusal.DATE_IMPOSSIBLE;
import static partnerships.store.StoreRefusal.REFERENCE_TAKEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import partnerships.agreement.AgreementManagement;
import partnerships.agreement.Agreements;
import partnerships.agreement.Approving;
import partnerships.agreement.Confinement;
import partnerships.agreement.Correcting;
import partnerships.agreement.DocumentHash;
import partnerships.agreement.Ending;
import partnerships.agreement.Recording;
import partnerships.agreement.Register;
import partnerships.agreement.Running;
import partnerships.agreement.Withdrawal;
import partnerships.agreement.web.AgreementRequests.CancelRequest;
import partnerships.agreement.web.AgreementRequests.CorrectFactRequest;
import partnerships.agreement.web.AgreementRequests.DecisionRequest;
import partnerships.agreement.web.AgreementRequests.EnterIntoForceRequest;
import partnerships.agreement.web.AgreementRequests.OpenNegotiationRequest;
import partnerships.agreement.web.AgreementRequests.RecordRequest;
import partnerships.agreement.web.AgreementRequests.RenewRequest;
import partnerships.agreement.web.AgreementRequests.ReturnRequest;
import partnerships.agreement.web.AgreementRequests.SignRequest;
import partnerships.agreement.web.AgreementRequests.SubmitRequest;
import partnerships.agreement.web.AgreementRequests.WithdrawRequest;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.CommandAnswer;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.RefusesAlso;
import partnerships.defaults.web.Versioned;
import partnerships.store.document.Command;

/** Who asks what of agreements. */
@RestController
@RequestMapping("/v1/agreements")
final class AgreementController {

    private static final String PATH = "/v1/agreements/{id}";

    private final Agreements agreements;
    private final AgreementManagement management;
    private final Corrections corrections;
    private final Register register;

    AgreementController(
            Agreements agreements, AgreementManagement management, Corrections corrections, Register register) {
        this.agreements = agreements;
        this.management = management;
        this.corrections = corrections;
        this.register = register;
    }

    /** Records a contact that may become an agreement; what is unknown stays unknown. */
    @PostMapping("/prospects")
    @ResponseStatus(HttpStatus.CREATED)
    @TakesContent
    @Refuses({NO_EXTERNAL_PARTY, SIGNED_ALREADY})
    @RefusesAlso(store = REFERENCE_TAKEN)
    ResponseEntity<CommandAnswer> recordProspect(@Valid @RequestBody RecordRequest request, Command command) {
        request.requireNoSignature();
        var content = request.content();
        return CommandAnswer.created(
                agreements.create(command, (_, _) -> Recording.prospect(content, register.region(), request.found())),
                PATH);
    }

    /** Records an agreement that was signed before it was entered here, with its evidence. */
    @PostMapping("/signed")
    @ResponseStatus(HttpStatus.CREATED)
    @TakesContent
    @Refuses({TOO_FEW_PARTIES, EVIDENCE_MISSING, DATE_IN_FUTURE})
    @RefusesAlso(store = REFERENCE_TAKEN)
    ResponseEntity<CommandAnswer> recordSigned(@Valid @RequestBody RecordRequest request, Command command) {
        var entry = request.alreadySigned();
        return CommandAnswer.created(
                agreements.create(command, (_, now) -> Recording.signed(entry, register.zone(), now)), PATH);
    }

    /** Begins to negotiate a prospect; the owner is the post that conducts it. */
    @PostMapping("/{id}/open-negotiation")
    @Refuses({NOT_A_PROSPECT, DATE_IN_FUTURE})
    ResponseEntity<CommandAnswer> openNegotiation(
            @PathVariable String id, @Valid @RequestBody OpenNegotiationRequest request, Command command) {
        return CommandAnswer.done(agreements.change(
                id,
                command,
                (it, now) -> new Approving(it).openNegotiation(request.owner(), request.startedOn(), now)));
    }

    /** Puts one exact text before the council or the bureau. */
    @PostMapping("/{id}/submit")
    @TakesContent
    @Refuses({
        NOT_IN_NEGOTIATION,
        REFERENCE_CHANGED,
        TOO_FEW_PARTIES,
        PARTY_WITHOUT_ROLE,
        NO_SIGNATORY,
        OBJECTIVE_MISSING,
        SECTION_MISSING,
        PARENT_MISSING,
        PARENT_NOT_A_FRAMEWORK,
        PARENT_NOT_SIGNED
    })
    ResponseEntity<CommandAnswer> submit(
            @PathVariable String id, @Valid @RequestBody SubmitRequest request, Command command) {
        var completed = Optional.ofNullable(request.content()).map(ContentJson::toDomain);
        return CommandAnswer.done(
                management.submit(id, command, new DocumentHash(request.documentHash()), request.session(), completed));
    }

    /** Records the deliberation that approves the submitted text. */
    @PostMapping("/{id}/approve")
    @Refuses({NOT_SUBMITTED, QUORUM_OUTCOME_MISSING, QUORUM_NOT_MET, DATE_IN_FUTURE})
    ResponseEntity<CommandAnswer> approve(
            @PathVariable String id, @Valid @RequestBody DecisionRequest request, Command command) {
        return CommandAnswer.done(
                agreements.change(id, command, (it, now) -> new Approving(it).approve(request.toDomain(), now)));
    }

    /** Records the deliberation that sends the submitted text back to negotiation. */
    @PostMapping("/{id}/return")
    @Refuses({NOT_SUBMITTED, QUORUM_OUTCOME_MISSING, QUORUM_NOT_MET, DATE_IN_FUTURE})
    ResponseEntity<CommandAnswer> sendBack(
            @PathVariable String id, @Valid @RequestBody ReturnRequest request, Command command) {
        return CommandAnswer.done(agreements.change(
                id, command, (it, now) -> new Approving(it).sendBack(request.toDomain(), request.comments(), now)));
    }

    /** Records one party's signature; the last one makes it signed. */
    @PostMapping("/{id}/sign")
    @Refuses({NOT_APPROVED, NOT_A_SIGNATORY, ALREADY_SIGNED, OTHER_DOCUMENT, DATE_IN_FUTURE, SIGNED_BEFORE_APPROVAL})
    @RefusesAlso(dates = DATE_IMPOSSIBLE)
    ResponseEntity<CommandAnswer> sign(
            @PathVariable String id, @Valid @RequestBody SignRequest request, Command command, Caller caller) {
        return CommandAnswer.done(management.sign(id, confinement(caller), command, request.toDomain()));
    }

    /** Records the first day in force, where its text leaves that open; what the term says is corrected, not entered here. */
    @PostMapping("/{id}/enter-into-force")
    @Refuses({NOT_SIGNED, DATE_IN_FUTURE, CONTRADICTS_TERM})
    ResponseEntity<CommandAnswer> enterIntoForce(
            @PathVariable String id, @Valid @RequestBody EnterIntoForceRequest request, Command command) {
        return CommandAnswer.done(agreements.change(
                id, command, (it, now) -> new Running(it).enterIntoForce(request.effectiveOn(), now)));
    }

    /** Records that the parties agreed on a further period. */
    @PostMapping("/{id}/renew")
    @Refuses({NOT_SIGNED, DATE_IN_FUTURE, TERM_IMPOSSIBLE, END_UNKNOWN, PERIOD_NOT_NEXT, SIGNED_AFTER_END})
    ResponseEntity<CommandAnswer> renew(
            @PathVariable String id, @Valid @RequestBody RenewRequest request, Command command) {
        return CommandAnswer.done(agreements.change(
                id,
                command,
                (it, now) ->
                        new Running(it).renew(request.act(), request.signedOn(), request.from(), request.to(), now)));
    }

    /** Gives it up before it is signed; one that is signed is not cancelled. Its reference stays taken. */
    @PostMapping("/{id}/cancel")
    @Refuses({PAST_SIGNATURE, DATE_IN_FUTURE})
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String id, @Valid @RequestBody CancelRequest request, Command command) {
        return CommandAnswer.done(agreements.change(id, command, (it, now) -> {
            var on = request.cancelledOn();
            return new Ending(it)
                    .cancel(request.reason(), on == null ? register.zone().dayOf(now) : on, now);
        }));
    }

    /** Takes back what should not have been recorded, for good; its reference is free again. */
    @PostMapping("/{id}/withdraw")
    @Refuses({WITHDRAWN, DUPLICATE_UNNAMED, NOT_A_DUPLICATE, DUPLICATE_OF_ITSELF})
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String id, @Valid @RequestBody WithdrawRequest request, Command command) {
        var withdrawal = new Withdrawal(request.reason(), request.duplicateOf());
        return CommandAnswer.done(
                agreements.change(id, command, (it, now) -> new Ending(it).withdraw(withdrawal, now)));
    }

    /**
     * Corrects one fact on the authority of a source. Once somebody has signed, parties, seats, money, commitments and duration can
     * be stated where they are unknown, and mended where they were copied wrongly ({@code typingError}); otherwise they need an
     * amendment (409 {@code NEEDS_AMENDMENT}).
     */
    @PostMapping("/{id}/correct-fact")
    @TakesContent
    @Refuses({WITHDRAWN, NOTHING_TO_CORRECT, NOT_CORRECTABLE, NEEDS_AMENDMENT, DATE_IN_FUTURE})
    ResponseEntity<CommandAnswer> correctFact(
            @PathVariable String id, @Valid @RequestBody CorrectFactRequest request, Command command) {
        return CommandAnswer.done(agreements.change(id, command, (it, now) -> {
            var corrected = corrections.read(request, it.content());
            return new Correcting(it).correct(corrected.correction(), corrected.content(), now);
        }));
    }

    /** Answers an agreement as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<AgreementView> one(@PathVariable String id, Caller caller) {
        var stored = agreements.visible(id, confinement(caller)).orElseThrow(() -> new NotFound("agreement " + id));
        return Versioned.of(AgreementView.of(stored), stored.version());
    }

    /**
     * Answers the one that has this reference, or none; a withdrawn one has given its reference back.
     *
     * @param reference its business reference in any spelling: case, width, kinds of dash and of space make no difference
     */
    @GetMapping
    AgreementsFound byReference(
            @RequestParam @NotBlank @Size(max = Formats.REFERENCE) String reference, Caller caller) {
        return new AgreementsFound(agreements.byReference(reference, confinement(caller)).stream()
                .map(AgreementView::of)
                .toList());
    }

    /** One agreement, or none. */
    record AgreementsFound(List<AgreementView> items) {}

    private static Confinement confinement(Caller caller) {
        return new Confinement(caller.party());
    }
}
