package io.marquee.workers.container;

import io.marquee.chassis.testing.SmallService;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A service as small as a service can be: chassis, worker runtime, and two workers. */
final class EchoArchive {

    private static final String CONFIG = """
            service.name=echo-service
            events.topic=marquee.echoes
            """;

    private EchoArchive() {}

    static WebArchive make() {
        return ShrinkWrap.create(WebArchive.class, "echo-service.war")
                .addClasses(EchoWorkers.class, EchoWorkers.Line.class, EchoWorkers.Echo.class)
                .addClasses(EchoWorkers.Echoed.class, EchoWorkers.Refusal.class, Visitor.class)
                .addClasses(EchoWorkers.Slow.class, EchoWorkers.Slept.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(CONFIG), "META-INF/microprofile-config.properties")
                .addAsResource(SmallService.PERSISTENCE, "META-INF/persistence.xml")
                .addAsResource(
                        new StringAsset("create table echoes (id uuid primary key);"), "db/migration/V1__echoes.sql")
                .addAsLibraries(libraries("target/service-libraries", ""))
                .addAsLibraries(libraries("target", "-SNAPSHOT"));
    }

    private static File[] libraries(String folder, String end) {
        var files = new File(folder).listFiles((dir, name) -> name.endsWith(end + ".jar"));
        if (files == null || files.length == 0) {
            throw new IllegalStateException("No libraries in " + folder + "; container tests run in mvn verify");
        }
        return files;
    }
}
