package io.marquee.system.platform;

import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Customers for the races: registered once and shared by the test classes, for each costs a registration and a login. */
public final class Crowd {

    /** Below the number of logins that one address may fail in a minute: each counts as failed while it is checked. */
    private static final int AT_ONCE = 12;

    /** Tokens live for 15 minutes; a race must not outlive them. */
    private static final Duration FRESH = Duration.ofMinutes(7);

    private static List<Customer> customers = new ArrayList<>();
    private static Instant loggedIn = Instant.now();

    private Crowd() {}

    /** So many different customers. They may have bookings of other shows. */
    public static synchronized List<Customer> of(int size) {
        if (loggedIn.isBefore(Instant.now().minus(FRESH))) {
            customers = new ArrayList<>(AtOnce.forEach(AT_ONCE, customers, Users::again));
            loggedIn = Instant.now();
        }
        var missing = IntStream.range(customers.size(), size).boxed().toList();
        customers.addAll(AtOnce.forEach(AT_ONCE, missing, number -> Users.newCustomer()));
        return List.copyOf(customers.subList(0, size));
    }
}
