package partnerships.plan.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Required;
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
        var data = EventJson.read(fact.data(), Opened.class);
        plans.follow(AgreementEnd.unsigned(data.agreementId()), fact, new AgreementFact.OwnerNamed(data.owner()));
    }

    private void signed(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Signed.class);
        plans.follow(
                AgreementEnd.unsigned(data.agreementId()), fact, known(data.reference(), data.title(), data.term()));
    }

    private void corrected(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Corrected.class);
        var content = data.content();
        var known = known(content.reference(), content.title(), content.term());
        plans.followIfPlanned(planOf(data.agreementId()), fact, new AgreementFact.Corrected(known));
    }

    private void begun(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Begun.class);
        plans.followIfPlanned(planOf(data.agreementId()), fact, new AgreementFact.EnteredIntoForce(data.effectiveOn()));
    }

    private void renewed(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Renewed.class);
        plans.followIfPlanned(planOf(data.agreementId()), fact, new AgreementFact.Renewed(data.to()));
    }

    private void over(CloudEvent fact, AgreementFact how) {
        var data = EventJson.read(fact.data(), Concerned.class);
        plans.followIfPlanned(planOf(data.agreementId()), fact, how);
    }

    private void reversed(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Reversed.class);
        if (data.conclusion().equals("EXPIRED")) {
            plans.followIfPlanned(planOf(data.agreementId()), fact, new AgreementFact.Resumed());
        }
    }

    private static String planOf(String agreementId) {
        return Subject.planId(Subject.Kind.AGREEMENT_END, agreementId);
    }

    private static AgreementFact.TermKnown known(String reference, Map<String, String> title, Term term) {
        return new AgreementFact.TermKnown(reference, title, term.toDomain());
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
            StatedDate from,
            StatedDate to,
            String renewal,
            @Nullable String notice,
            @Nullable String duration) {
        Term {
            Required.all(from, to, renewal);
            period(notice);
            period(duration);
        }

        AgreementEnd.Term toDomain() {
            return new AgreementEnd.Term(
                    from.toDomain(), to.toDomain(), AgreementEnd.Renewal.of(renewal), period(notice), period(duration));
        }

        private static @Nullable LegalPeriod period(@Nullable String data) {
            return data == null ? null : new LegalPeriod(data);
        }
    }

    record StatedDate(@Nullable String value, String qualifier) {
        StatedDate {
            Required.all(qualifier);
            PartialDate.stated(value, qualifier);
        }

        PartialDate toDomain() {
            return PartialDate.stated(value, qualifier);
        }
    }
}
