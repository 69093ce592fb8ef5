package partnerships.reportingservice;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerships.defaults.architecture.MappedRoutes;
import partnerships.localrun.testing.AccessMatrix;
import partnerships.localrun.testing.EveryRequest;
import partnerships.rows.Fold;

/** Each request that this service takes, made by everybody who might: see who-may.md. */
class EveryRequestIT extends RunningService implements EveryRequest {

    @Autowired
    private ApplicationContext service;

    @Override
    public Set<String> mapped() {
        return MappedRoutes.of(service);
    }

    @Override
    public AccessMatrix matrix() {
        return new AccessMatrix(
                RIG,
                port(),
                AccessMatrix.withOperations(HistoryConfiguration.group(Fold.OF_THIS_BUILD), Map.of()),
                new AccessMatrix.Parties("lsh", "idf"));
    }
}
