package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import partnerships.store.commit.Steps;

class ProducerSettingsTest {

    @Test
    void aProducerThatTriesForLongerThanAClaimStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProducerSettings.of(Map.of("delivery.timeout.ms", "5500")))
                .withMessageContaining("max.block.ms")
                .withMessageContaining("delivery.timeout.ms");
    }

    @Test
    void whatCorrectnessRestsOnCannotBeSetOtherwise() {
        var settings = ProducerSettings.of(Map.of("acks", "1", "enable.idempotence", "false", "linger.ms", "0"));

        assertThat(settings.values())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("linger.ms", "0");
    }

    @Test
    void aProcessIsOnlyHaltedInTheLocalProfile() {
        var production = new MockEnvironment().withProperty(HaltAt.PROPERTY, "after-commit");
        var local = new MockEnvironment().withProperty(HaltAt.PROPERTY, "after-commit");
        local.setActiveProfiles("local");

        assertThatIllegalStateException().isThrownBy(() -> HaltAt.of(production));
        assertThat(HaltAt.of(local)).isEqualTo(new HaltAt(Steps.Step.AFTER_COMMIT));
    }
}
