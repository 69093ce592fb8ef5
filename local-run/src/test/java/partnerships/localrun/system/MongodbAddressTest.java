package partnerships.localrun.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongodbAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://h:1, mongodb://h:1/agreement",
        "mongodb://h:1/, mongodb://h:1/agreement",
        "mongodb://h:1/other?w=1, mongodb://h:1/agreement?w=1",
        "'mongodb://u:p@h:1,i:2/?replicaSet=rs0', 'mongodb://u:p@h:1,i:2/agreement?replicaSet=rs0'",
        "mongodb+srv://h/?x=/y, mongodb+srv://h/agreement?x=/y"
    })
    void aDatabaseTakesThePlaceOfAnyOther(String uri, String expected) {
        assertThat(MongodbAddress.withDatabase(uri, "agreement")).isEqualTo(expected);
    }
}
