package partnerships.good.messaging;

import org.jspecify.annotations.Nullable;
import partnerships.contracts.PostEvents;
import partnerships.good.GoodModel;

/** Alone speaks the language of events. */
public record GoodMessages(GoodModel model, PostEvents.@Nullable PostHolderChanged event) {}
