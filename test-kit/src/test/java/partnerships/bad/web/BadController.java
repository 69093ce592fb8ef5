package partnerships.bad.web;

import org.jspecify.annotations.Nullable;
import partnerships.bad.BadModel;
import partnerships.bad.persistence.BadDocument;
import partnerships.contracts.PostEvents;

/** Reaches past the model, and speaks the language of events. */
public final class BadController {

    @Nullable
    BadModel model;

    @Nullable
    BadDocument document;

    PostEvents.@Nullable PostHolderChanged event;
}
