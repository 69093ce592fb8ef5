package partnerships.organisation.messaging;

import static partnerships.organisation.OrganisationTest.OF_NO_COUNTRY;
import static partnerships.organisation.OrganisationTest.REGION;

import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.organisation.OrganisationEvent.OrganisationChanged;
import partnerships.organisation.OrganisationEvent.OrganisationRegistered;
import partnerships.store.codec.PublishedEvents;

class OrganisationMessagesTest {

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(OrganisationMessages.CODEC, first -> Organisation.born("rcs", first))
                .life(
                        "registered, changed",
                        List.of(new OrganisationRegistered(REGION), new OrganisationChanged(OF_NO_COUNTRY)))
                .check("organisation", OrganisationEvent.class);
    }
}
