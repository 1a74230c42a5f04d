package io.marquee.catalog.imports.control;

import io.marquee.catalog.shows.control.ShowDraft;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A show as a file writes it.
 *
 * @param movie how the file names the film
 * @param publish whether it is to be on sale
 */
record ShowLine(ScreenName screen, JsonObject movie, ShowDraft draft, boolean publish) {

    static ShowLine of(JsonObject data) {
        return new ShowLine(
                ScreenName.of(data), Fields.object(data, "movie"), draft(data), Fields.flag(data, "publish", true));
    }

    private static ShowDraft draft(JsonObject data) {
        return new ShowDraft(
                Fields.required(data, "startsAt"),
                Fields.text(data, "format"),
                Fields.text(data, "language"),
                Fields.whole(data, "runningTimeMinutes"),
                prices(data));
    }

    /** CSV has the prices in columns {@code price.STANDARD}, JSON in the object {@code prices}. */
    private static Map<String, BigDecimal> prices(JsonObject data) {
        var given = Fields.object(data, data.containsKey("price") ? "price" : "prices");
        var prices = new TreeMap<String, BigDecimal>();
        given.keySet().forEach(type -> prices.put(type, Fields.number(given, type)));
        return prices;
    }
}
