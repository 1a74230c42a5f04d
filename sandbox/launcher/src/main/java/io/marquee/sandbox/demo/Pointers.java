package io.marquee.sandbox.demo;

import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.EdgePart;
import io.marquee.sandbox.parts.Logins;
import io.marquee.sandbox.parts.Plan;
import java.util.List;

/** What to open and what to type to go on by hand. */
record Pointers(Plan plan) {

    List<String> lines(String bookingId) {
        var base = plan.http(EdgePart.NAME);
        var customer = Logins.of(plan).get("customer");
        return List.of(
                "To open:",
                "  API           " + base + "/api",
                "  Operate       " + plan.http(CamundaPart.NAME) + "/operate    login " + CamundaPart.USER + " / "
                        + CamundaPart.password(plan),
                "  Mail          " + EdgePart.mailAddress(plan),
                "  SMS           " + EdgePart.mailAddress(plan) + "/messages",
                "To go on by hand:",
                "  TOKEN=$(curl -s " + base + "/api/v1/auth/token -d grant_type=password -d username="
                        + customer.email()
                        + " -d password=" + customer.password()
                        + " | sed 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/')",
                "  curl -s " + base + "/api/v1/bookings/" + bookingId + " -H \"Authorization: Bearer $TOKEN\"");
    }
}
