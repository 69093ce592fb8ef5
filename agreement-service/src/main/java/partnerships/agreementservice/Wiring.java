package partnerships.agreementservice;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.LegalZone;
import partnerships.agreement.messaging.AgreementMessages;
import partnerships.agreement.persistence.AgreementDocument;
import partnerships.agreement.web.AgreementSettings;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.messaging.AgreementFacts;
import partnerships.commitment.messaging.CommitmentMessages;
import partnerships.commitment.persistence.CommitmentDocument;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.organisation.messaging.OrganisationMessages;
import partnerships.organisation.persistence.OrganisationDocument;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.AggregateStores;
import partnerships.store.inbox.Inbox;

/** Joins the models to their store and their topic. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    LegalZone legalZone(@Value("${partnerships.zone}") ZoneId zone) {
        return new LegalZone(zone);
    }

    @Bean
    AgreementSettings agreementSettings(@Value("${partnerships.region}") String region, LegalZone zone) {
        return new AgreementSettings(region, zone);
    }

    @Bean
    AggregateStore<Agreement, AgreementEvent> agreements(AggregateStores stores, LegalZone zone) {
        return stores.store(new AggregateDefinition<>(
                AgreementDocument.definition(),
                AgreementMessages.CODEC,
                (id, first) -> Agreement.born(id, first, zone)));
    }

    @Bean
    AggregateStore<Commitment, CommitmentEvent> commitments(AggregateStores stores) {
        return stores.store(
                new AggregateDefinition<>(CommitmentDocument.definition(), CommitmentMessages.CODEC, Commitment::born));
    }

    @Bean
    AggregateStore<Organisation, OrganisationEvent> organisations(AggregateStores stores) {
        return stores.store(new AggregateDefinition<>(
                OrganisationDocument.definition(), OrganisationMessages.CODEC, Organisation::born));
    }

    /** The service hears of its own agreements as everybody does. */
    @Bean
    Consumer<Message<byte[]>> agreementFacts(Inbox inbox, AggregateStore<Commitment, CommitmentEvent> commitments) {
        return inbox.of("agreement-service.ownFacts", new AgreementFacts(commitments));
    }
}
