package io.marquee.chassis.testing;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that a service's container tests deploy: the one that was built, not one put together for the test. */
public final class ServiceArchive {

    private ServiceArchive() {}

    /**
     * The WAR of this module.
     *
     * @throws IllegalStateException if the module was not packaged before its tests
     */
    public static WebArchive built() {
        var module = Path.of("").toAbsolutePath().getFileName();
        var war = Path.of("target", module + ".war");
        if (!war.toFile().isFile()) {
            throw new IllegalStateException(war + " is not there; container tests run after packaging (mvn verify)");
        }
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile());
    }
}
