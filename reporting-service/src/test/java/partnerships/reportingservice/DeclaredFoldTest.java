package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.rows.Fold;

/** A new number of the folds is a new consumer group, and nothing starts before the topic of its dead letters is declared. */
class DeclaredFoldTest {

    @Test
    void theGroupOfThisBuildIsDeclared() {
        assertThat(DeclaredTopics.GROUPS).contains(HistoryConfiguration.group(Fold.OF_THIS_BUILD));
    }
}
