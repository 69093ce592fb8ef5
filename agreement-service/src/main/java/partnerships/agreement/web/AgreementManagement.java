package partnerships.agreement.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.Approving;
import partnerships.agreement.Content;
import partnerships.agreement.DocumentHash;
import partnerships.agreement.Submission;
import partnerships.agreement.web.AgreementRequests.SubmitRequest;
import partnerships.contracts.Position;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;

/** Puts an agreement before the council, which for a specific agreement depends on its framework. */
@Component
final class AgreementManagement {

    private final AggregateStore<Agreement, AgreementEvent> agreements;

    AgreementManagement(AggregateStore<Agreement, AgreementEvent> agreements) {
        this.agreements = agreements;
    }

    Position submit(String id, Command command, SubmitRequest request) {
        var text = new DocumentHash(request.documentHash());
        var completed = Optional.ofNullable(request.content()).map(WrittenContent::meant);
        return agreements.change(id, command, (agreement, now) -> {
            Content content = completed.orElse(agreement.content());
            return new Approving(agreement)
                    .submit(new Submission(text, request.session(), content), parentOf(content), now);
        });
    }

    private Optional<Agreement> parentOf(Content content) {
        return Optional.ofNullable(content.heading().parentId())
                .flatMap(agreements::find)
                .map(Stored::aggregate);
    }
}
