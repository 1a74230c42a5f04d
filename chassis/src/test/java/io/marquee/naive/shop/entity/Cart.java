package io.marquee.naive.shop.entity;

import io.marquee.naive.shop.control.CartManager;
import jakarta.ws.rs.core.Response;

/** Breaks rules on purpose: an entity that knows its use case and HTTP. */
public class Cart {

    private CartManager control;

    Response respond() {
        return control == null ? null : Response.ok().build();
    }
}
