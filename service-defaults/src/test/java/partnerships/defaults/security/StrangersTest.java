package partnerships.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrangersTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2",
        "0:0:0:0:0:0:0:1, 0:0:0:0"
    })
    void whoHasOneAddressOfANetworkHasThemAll(String address, String network) {
        assertThat(Strangers.network(address)).isEqualTo(network);
    }
}
