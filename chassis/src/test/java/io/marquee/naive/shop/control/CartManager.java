package io.marquee.naive.shop.control;

import io.marquee.chassis.persistence.Database;
import io.marquee.naive.shop.boundary.OpenShop;
import io.marquee.other.things.control.Foreign;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Date;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Breaks rules on purpose: nearly all that a control can break. */
@Path("misplaced")
@Entity
public class CartManager {

    @ConfigProperty(name = "nobody.declared-this", defaultValue = "1")
    private int size;

    private OpenShop boundary;
    private Foreign foreign;

    Date now() {
        Logger.getLogger("x").info(boundary + " " + foreign);
        System.out.println(Json.createArrayBuilder().add(size).build());
        return new Date();
    }

    @Transactional
    DataSource second(Database database) {
        return database.dataSource();
    }
}
