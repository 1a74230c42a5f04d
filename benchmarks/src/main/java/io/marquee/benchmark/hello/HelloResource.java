package io.marquee.benchmark.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Does nothing. */
@Path("/hello")
public class HelloResource {

    @GET
    @Produces("application/json")
    public byte[] hello() {
        return new byte[] {'{', '}'};
    }
}
