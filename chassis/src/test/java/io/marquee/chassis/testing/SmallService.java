package io.marquee.chassis.testing;

import java.io.File;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A service as small as a service can be: the chassis and its libraries. A test adds what it tries. */
public final class SmallService {

    private static final String CONFIG = """
            service.name=%1$s-service
            events.topic=marquee.%1$s
            """;
    /** Of all tests: they share a database, and Flyway wants to know every migration that was applied to it. */
    private static final String TABLES = """
            create table things (id uuid primary key, name text not null);
            create table attempts (id bigint generated always as identity primary key, name text not null);
            create table received (
                place bigint generated always as identity primary key, row_id uuid not null, key text not null);
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-role><role-name>customer</role-name></security-role>
              <security-role><role-name>analyst</role-name></security-role>
            </web-app>
            """;

    /** Without entities: transactions take their connection from it. */
    public static final Asset PERSISTENCE = new StringAsset("""
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="small-service" transaction-type="JTA">
                <jta-data-source>java:app/jdbc/database</jta-data-source>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <validation-mode>NONE</validation-mode>
                <properties>
                  <property name="eclipselink.weaving" value="false"/>
                </properties>
              </persistence-unit>
            </persistence>
            """);

    private SmallService() {}

    public static WebArchive archive(String name) {
        return ShrinkWrap.create(WebArchive.class, name + "-service.war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(WEB_XML))
                .addAsResource(new StringAsset(CONFIG.formatted(name)), "META-INF/microprofile-config.properties")
                .addAsResource(PERSISTENCE, "META-INF/persistence.xml")
                .addAsResource(new StringAsset(TABLES), "db/migration/V1__small_service.sql")
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
