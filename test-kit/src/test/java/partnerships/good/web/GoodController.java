package partnerships.good.web;

import partnerships.contracts.Position;
import partnerships.good.GoodModel;

/** Knows the model, and a place in its life. */
public record GoodController(GoodModel model, Position position) {}
