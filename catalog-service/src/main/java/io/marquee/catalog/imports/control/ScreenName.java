package io.marquee.catalog.imports.control;

import jakarta.json.JsonObject;

/** A screen as a line of a programme names it. */
record ScreenName(String theatre, String screen) {

    static ScreenName of(JsonObject data) {
        return new ScreenName(Fields.required(data, "theatre"), Fields.required(data, "screen"));
    }
}
