package io.marquee.tidy.shop.boundary;

import io.marquee.tidy.shop.control.Sale;
import io.marquee.tidy.shop.entity.Price;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Keeps all rules. */
@Path("/shops")
@RolesAllowed("customer")
public class ShopResource {

    private final Sale sale = new Sale();

    @GET
    @PermitAll
    public String all() {
        return "";
    }

    @POST
    @Path("{id: [a-z]+}/sales")
    public Price sell(@PathParam("id") String id) {
        return sale.of(id);
    }
}
