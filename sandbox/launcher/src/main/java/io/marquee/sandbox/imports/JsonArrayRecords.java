package io.marquee.sandbox.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The elements of a JSON array, each made one line; numbers keep their digits. */
final class JsonArrayRecords implements Records {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser parser;
    private IOException fault;

    JsonArrayRecords(BufferedReader reader) throws IOException {
        this.parser = JSON.createParser(reader);
        parser.nextToken();
    }

    @Override
    public Optional<FileRecord> next() throws IOException {
        if (fault != null) {
            throw fault;
        }
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return Optional.empty();
            }
            var line = parser.currentTokenLocation().getLineNr();
            var element = JSON.readValue(parser, JsonNode.class);
            return Optional.of(new FileRecord(JSON.writeValueAsString(element), line));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            fault = new IOException(
                    "The file is not valid JSON at line %d, column %d."
                            .formatted(place.getLineNr(), place.getColumnNr()),
                    e);
            throw fault;
        }
    }
}
