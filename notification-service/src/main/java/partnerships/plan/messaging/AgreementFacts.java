package partnerships.plan.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import partnerships.plan.AgreementFact;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.plan.Subject;
import partnerships.store.inbox.FactHandler;

/** Follows agreements: their plans count towards their ends. */
public final class AgreementFacts implements FactHandler {

    private final FactPlanning plans;

    public AgreementFacts(Plans plans, ReminderRules rules, ZoneId systemZone) {
        this.plans = new FactPlanning(plans, rules, systemZone);
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case AgreementEvents.AgreementNegotiationOpened.TYPE -> ownerNamed(fact);
            case AgreementEvents.AgreementSigned.TYPE -> signed(fact);
            case AgreementEvents.AgreementFactCorrected.TYPE -> corrected(fact);
            case AgreementEvents.AgreementEnteredIntoForce.TYPE -> begun(fact);
            case AgreementEvents.AgreementRenewed.TYPE -> renewed(fact);
            case AgreementEvents.AgreementExpired.TYPE -> over(fact, new AgreementFact.Expired());
            case AgreementEvents.AgreementCancelled.TYPE -> over(fact, new AgreementFact.Over("SUBJECT_CANCELLED"));
            case AgreementEvents.AgreementWithdrawn.TYPE -> over(fact, new AgreementFact.Over("SUBJECT_WITHDRAWN"));
            case AgreementEvents.AgreementConclusionReversed.TYPE -> reversed(fact);
            default -> {}
        }
    }

    private void ownerNamed(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Opened.class);
        plans.follow(AgreementEnd.unsigned(told.agreementId()), fact, new AgreementFact.OwnerNamed(told.owner()));
    }

    private void signed(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Signed.class);
        plans.follow(
                AgreementEnd.unsigned(told.agreementId()), fact, known(told.reference(), told.title(), told.term()));
    }

    private void corrected(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Corrected.class);
        var content = told.content();
        var known = known(content.reference(), content.title(), content.term());
        plans.followIfPlanned(planOf(told.agreementId()), fact, new AgreementFact.Corrected(known));
    }

    private void begun(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Begun.class);
        plans.followIfPlanned(planOf(told.agreementId()), fact, new AgreementFact.EnteredIntoForce(told.effectiveOn()));
    }

    private void renewed(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Renewed.class);
        plans.followIfPlanned(planOf(told.agreementId()), fact, new AgreementFact.Renewed(told.to()));
    }

    private void over(CloudEvent fact, AgreementFact how) {
        var told = EventJson.read(fact.data(), Concerned.class);
        plans.followIfPlanned(planOf(told.agreementId()), fact, how);
    }

    private void reversed(CloudEvent fact) {
        var told = EventJson.read(fact.data(), Reversed.class);
        if (told.conclusion().equals("EXPIRED")) {
            plans.followIfPlanned(planOf(told.agreementId()), fact, new AgreementFact.Resumed());
        }
    }

    private static String planOf(String agreementId) {
        return Subject.planId(Subject.Kind.AGREEMENT_END, agreementId);
    }

    private static AgreementFact.TermKnown known(String reference, Map<String, String> title, Term term) {
        return new AgreementFact.TermKnown(reference, title, term.means());
    }

    record Concerned(String agreementId) {
        Concerned {
            Required.all(agreementId);
        }
    }

    record Opened(String agreementId, String owner) {
        Opened {
            Required.all(agreementId, owner);
        }
    }

    record Signed(String agreementId, String reference, Map<String, String> title, Term term) {
        Signed {
            Required.all(agreementId, reference, title, term);
        }
    }

    record Corrected(String agreementId, Content content) {
        Corrected {
            Required.all(agreementId, content);
        }
    }

    record Content(String reference, Map<String, String> title, Term term) {
        Content {
            Required.all(reference, title, term);
        }
    }

    record Begun(String agreementId, LocalDate effectiveOn) {
        Begun {
            Required.all(agreementId, effectiveOn);
        }
    }

    record Renewed(String agreementId, LocalDate to) {
        Renewed {
            Required.all(agreementId, to);
        }
    }

    record Reversed(String agreementId, String conclusion) {
        Reversed {
            Required.all(agreementId, conclusion);
        }
    }

    record Term(
            DateAsTold from,
            DateAsTold to,
            String renewal,
            @Nullable String notice,
            @Nullable String duration) {
        Term {
            Required.all(from, to, renewal);
            period(notice);
            period(duration);
        }

        AgreementEnd.Term means() {
            return new AgreementEnd.Term(
                    from.means(), to.means(), AgreementEnd.Renewal.told(renewal), period(notice), period(duration));
        }

        private static @Nullable LegalPeriod period(@Nullable String told) {
            return told == null ? null : new LegalPeriod(told);
        }
    }

    record DateAsTold(@Nullable String value, String qualifier) {
        DateAsTold {
            Required.all(qualifier);
            PartialDate.told(value, qualifier);
        }

        PartialDate means() {
            return PartialDate.told(value, qualifier);
        }
    }
}
