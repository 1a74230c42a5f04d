package io.marquee.payment.providers.control;

import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.json.JSONObject;

/**
 * The HTTP client below Razorpay's SDK. The SDK (1.4) fixes its address and its time-outs in code and offers no way to set
 * either, nor a header for a single call; but it makes its OkHttpClient only if it has none. So it gets this one, which
 * leads each request to the configured address and gives each refund its idempotency key. ADR 0035.
 */
final class RazorpayHttp implements Interceptor {

    private static final String REFUND_KEY = "X-Refund-Idempotency";

    private final URI base;

    private RazorpayHttp(URI base) {
        this.base = base;
    }

    /**
     * @param base scheme, host, port and what comes before {@code /v1}
     * @param answer of a whole call
     * @throws IllegalStateException if a version of the SDK keeps its HTTP client elsewhere
     */
    static RazorpayClient client(URI base, String keyId, String secret, Duration connect, Duration answer) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(connect)
                .readTimeout(answer)
                .writeTimeout(answer)
                .callTimeout(answer)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new RazorpayHttp(base))
                .build();
        try {
            var client = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
            client.setAccessible(true);
            client.set(null, http);
            return new RazorpayClient(keyId, secret);
        } catch (ReflectiveOperationException | RazorpayException e) {
            throw new IllegalStateException("This version of razorpay-java cannot be given an HTTP client", e);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var led = request.newBuilder().url(led(request.url()));
        if (request.method().equals("POST") && request.url().encodedPath().endsWith("/refund")) {
            led.header(REFUND_KEY, receipt(request));
        }
        return chain.proceed(led.build());
    }

    private HttpUrl led(HttpUrl url) {
        var prefix = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/$", "");
        var address = HttpUrl.get(base);
        if (address == null) {
            throw new IllegalStateException("razorpay.api-base is no http or https address: " + base);
        }
        return address.newBuilder()
                .encodedPath(prefix + url.encodedPath())
                .encodedQuery(url.encodedQuery())
                .build();
    }

    /** A refund's receipt is our id of it, and so it is its key: https://razorpay.com/docs/api/refunds/normal-refunds-idempotent */
    private static String receipt(Request request) throws IOException {
        var body = new Buffer();
        request.body().writeTo(body);
        return new JSONObject(body.readUtf8()).getString("receipt");
    }
}
