package io.marquee.chassis.idempotency;

import java.io.File;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A service as small as a service can be: the chassis, its libraries, and one resource. */
final class ThingsArchive {

    private static final String CONFIG = """
            service.name=things-service
            events.topic=marquee.things
            """;
    private static final String TABLES = """
            create table things (id uuid primary key, name text not null);
            create table attempts (id bigint generated always as identity primary key, name text not null);
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-role><role-name>customer</role-name></security-role>
              <security-role><role-name>analyst</role-name></security-role>
            </web-app>
            """;

    private ThingsArchive() {}

    static WebArchive make() {
        return ShrinkWrap.create(WebArchive.class, "things-service.war")
                .addClasses(ThingsApi.class, Things.class)
                .addClasses(ThingsResource.class, ThingsResource.Thing.class, ThingsResource.Made.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(WEB_XML))
                .addAsResource(new StringAsset(CONFIG), "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset(TABLES), "db/migration/V1__things.sql")
                .addAsLibraries(files("target/service-libraries", ""))
                .addAsLibraries(files("target", "-SNAPSHOT"));
    }

    private static File[] files(String folder, String end) {
        var files = new File(folder).listFiles((dir, name) -> name.endsWith(end + ".jar"));
        if (files == null || files.length == 0) {
            throw new IllegalStateException("No libraries in " + folder + "; container tests run in mvn verify");
        }
        Arrays.sort(files);
        return files;
    }
}
