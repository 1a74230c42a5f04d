package io.marquee.system.platform;

import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Customers for the races: registered once and shared by the test classes, for each costs a registration and a login. */
public final class Crowd {

    /** Below the number of logins that one address may fail in a minute: each counts as failed while it is checked. */
    private static final int AT_ONCE = 12;

    /** Longer than a race, which would be another one if its customers had to log in again. */
    private static final Duration RACE = Duration.ofMinutes(7);

    private static final List<Customer> CUSTOMERS = new ArrayList<>();

    private Crowd() {}

    /** So many different customers. They may have bookings of other shows. */
    public static synchronized List<Customer> of(int size) {
        AtOnce.forEach(AT_ONCE, CUSTOMERS, customer -> customer.api().loggedInFor(RACE));
        var missing = IntStream.range(CUSTOMERS.size(), size).boxed().toList();
        CUSTOMERS.addAll(AtOnce.forEach(AT_ONCE, missing, number -> Users.newCustomer()));
        return List.copyOf(CUSTOMERS.subList(0, size));
    }
}
