package io.marquee.benchmark.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Registered customers who take turns, so that none of them meets the limits for one person. */
public final class Customers {

    private static final String PASSWORD = "correct horse battery staple";
    /** Hashing passwords is the work, so more at once would not be sooner. */
    private static final int AT_ONCE = 4;

    private final List<Api> apis;
    private final AtomicInteger turn = new AtomicInteger();

    private Customers(List<Api> apis) {
        this.apis = apis;
    }

    /** Registers this many and logs them in. */
    public static Customers register(Api anonymous, int count) {
        return new Customers(
                InParallel.map(IntStream.range(0, count).boxed().toList(), AT_ONCE, number -> register(anonymous)));
    }

    /** The next one's API, logged in; round robin. */
    public Api next() {
        return apis.get(Math.floorMod(turn.getAndIncrement(), apis.size()));
    }

    static Api login(Api anonymous, String email, String password) {
        var form = Map.of("grant_type", "password", "username", email, "password", password);
        return anonymous.bearer(
                anonymous.postForm("/auth/token", form).expect(200).text("access_token"));
    }

    private static Api register(Api anonymous) {
        var email = "load-" + UUID.randomUUID() + "@example.org";
        var body = Platform.JSON
                .createObjectNode()
                .put("email", email)
                .put("password", PASSWORD)
                .put("fullName", "Asha Rao")
                .put("phone", "+919812345678");
        anonymous.postJson("/auth/register", body).expect(201);
        return login(anonymous, email, PASSWORD);
    }
}
