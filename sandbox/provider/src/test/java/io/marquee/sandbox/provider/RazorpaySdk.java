package io.marquee.sandbox.provider;

import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Razorpay's own client library, led to the simulation: its address is fixed, its HTTP client is not. */
final class RazorpaySdk {

    private static volatile URI base;

    private RazorpaySdk() {}

    static RazorpayClient at(URI address, String keyId, String secret) throws RazorpayException {
        base = address;
        try {
            var client = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
            client.setAccessible(true);
            client.set(
                    null,
                    new OkHttpClient.Builder().addInterceptor(RazorpaySdk::lead).build());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("This version of razorpay-java keeps its HTTP client elsewhere", e);
        }
        return new RazorpayClient(keyId, secret);
    }

    private static Response lead(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        HttpUrl url = HttpUrl.get(base + "/razorpay" + request.url().encodedPath())
                .newBuilder()
                .encodedQuery(request.url().encodedQuery())
                .build();
        return chain.proceed(request.newBuilder().url(url).build());
    }
}
