package partnerships.agreementservice;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementManagement;
import partnerships.agreement.Agreements;
import partnerships.agreement.LegalZone;
import partnerships.agreement.Register;
import partnerships.agreement.messaging.AgreementMessages;
import partnerships.agreement.persistence.AgreementDocument;
import partnerships.agreement.persistence.StoredAgreements;
import partnerships.commitment.Commitment;
import partnerships.commitment.Commitments;
import partnerships.commitment.VisibleCommitments;
import partnerships.commitment.messaging.AgreementFacts;
import partnerships.commitment.messaging.CommitmentMessages;
import partnerships.commitment.persistence.CommitmentDocument;
import partnerships.commitment.persistence.StoredCommitments;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationManagement;
import partnerships.organisation.Organisations;
import partnerships.organisation.messaging.OrganisationMessages;
import partnerships.organisation.persistence.OrganisationDocument;
import partnerships.organisation.persistence.StoredOrganisations;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStores;
import partnerships.store.inbox.Inbox;

/** Joins the models to their store and their topic. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    @Bean
    LegalZone legalZone(@Value("${partnerships.zone}") ZoneId zone) {
        return new LegalZone(zone);
    }

    @Bean
    Register register(@Value("${partnerships.region}") String region, LegalZone zone) {
        return new Register(region, zone);
    }

    @Bean
    Agreements agreements(AggregateStores stores, LegalZone zone, InstantSource clock) {
        var store = stores.store(new AggregateDefinition<>(
                AgreementDocument.definition(),
                AgreementMessages.CODEC,
                (id, first) -> Agreement.born(id, first, zone)));
        return new StoredAgreements(store, zone, clock);
    }

    @Bean
    AgreementManagement agreementManagement(Agreements agreements) {
        return new AgreementManagement(agreements);
    }

    @Bean
    Commitments commitments(AggregateStores stores) {
        return new StoredCommitments(stores.store(new AggregateDefinition<>(
                CommitmentDocument.definition(), CommitmentMessages.CODEC, Commitment::born)));
    }

    @Bean
    VisibleCommitments visibleCommitments(Commitments commitments, Agreements agreements) {
        return new VisibleCommitments(commitments, agreements);
    }

    @Bean
    Organisations organisations(AggregateStores stores) {
        return new StoredOrganisations(stores.store(new AggregateDefinition<>(
                OrganisationDocument.definition(), OrganisationMessages.CODEC, Organisation::born)));
    }

    @Bean
    OrganisationManagement organisationManagement(Organisations organisations) {
        return new OrganisationManagement(organisations);
    }

    /** The service hears of its own agreements as everybody does. */
    @Bean
    Consumer<Message<byte[]>> agreementFacts(Inbox inbox, Commitments commitments) {
        return inbox.of("agreement-service.ownFacts", new AgreementFacts(commitments));
    }
}
