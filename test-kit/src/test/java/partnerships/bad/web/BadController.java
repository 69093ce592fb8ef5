package partnerships.bad.web;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.bad.BadModel;
import partnerships.bad.persistence.BadDocument;
import partnerships.contracts.PostEvents;

/** Reaches past the model, speaks the language of events, and makes queries. */
public final class BadController {

    @Nullable
    BadModel model;

    @Nullable
    BadDocument document;

    PostEvents.@Nullable PostHolderChanged event;

    @Nullable
    Criteria criteria;
}
