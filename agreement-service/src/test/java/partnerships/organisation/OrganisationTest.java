package partnerships.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.organisation.OrganisationEvent.OrganisationChanged;
import partnerships.organisation.OrganisationEvent.OrganisationRegistered;
import partnerships.organisation.persistence.OrganisationDocument;

public class OrganisationTest {

    public static final Profile REGION = new Profile(
            "Région de Casablanca-Settat",
            Map.of("en", "Casablanca-Settat Region", "ar", "جهة الدار البيضاء - سطات"),
            "REGION",
            "MA");
    public static final Profile OF_NO_COUNTRY = new Profile("Conférence", Map.of(), "NETWORK", null);

    private static final String STORED = """
            {"id": "rcs", "profile": {"name": "Région de Casablanca-Settat",
             "names": {"en": "Casablanca-Settat Region", "ar": "جهة الدار البيضاء - سطات"}, "kind": "REGION", "country": "MA"}}
            """;

    @Test
    void itIsRecordedOtherwise() {
        var organisation = Organisation.born("rcs", new OrganisationRegistered(REGION));

        assertThat(organisation.change(OF_NO_COUNTRY)).containsExactly(new OrganisationChanged(OF_NO_COUNTRY));
        assertThat(organisation.after(new OrganisationChanged(OF_NO_COUNTRY)))
                .isEqualTo(new Organisation("rcs", OF_NO_COUNTRY));
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(new Organisation("rcs", REGION).change(REGION)).isEmpty();
    }

    @Test
    void itBeginsByBeingRegistered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.born("rcs", new OrganisationChanged(REGION)));
    }

    @Test
    void whatIsStoredIsReadBack() {
        var definition = OrganisationDocument.definition();

        assertThat(definition.read(Document.parse(STORED))).isEqualTo(new Organisation("rcs", REGION));
        assertThat(definition.write(new Organisation("rcs", REGION))).isEqualTo(Document.parse(STORED));
    }
}
