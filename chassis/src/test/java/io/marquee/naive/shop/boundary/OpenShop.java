package io.marquee.naive.shop.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks a rule on purpose: does not say who may call. */
@Path("shop")
public class OpenShop {

    @GET
    public String everything() {
        return "";
    }
}
