package io.marquee.sandbox.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part over HTTP how it is. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Http() {}

    static boolean answersOk(String address) throws IOException, InterruptedException {
        return get(address).statusCode() == 200;
    }

    /** Whether the answer, of whatever status, has the header. */
    static boolean answersWith(String header, String address) throws IOException, InterruptedException {
        return get(address).headers().firstValue(header).isPresent();
    }

    private static HttpResponse<Void> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding());
    }
}
