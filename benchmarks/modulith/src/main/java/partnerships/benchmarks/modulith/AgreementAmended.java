package partnerships.benchmarks.modulith;

import org.springframework.modulith.events.Externalized;

/** What is published. */
@Externalized("#{@topic}::#{aggregateId()}")
public record AgreementAmended(String aggregateId, long version, String text) {}
