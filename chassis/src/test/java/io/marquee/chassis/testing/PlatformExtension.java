package io.marquee.chassis.testing;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Starts the {@link TestPlatform} before Arquillian reads how to start Payara Micro.
 *
 * <p>Arquillian finds this class as a service, so a test needs no annotation for it; a plain unit test starts nothing.
 */
public final class PlatformExtension implements LoadableExtension {

    /** Called by Arquillian. */
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(PlatformStarter.class);
    }

    /** Called by Arquillian; the high precedence puts it before the containers are set up. */
    public static final class PlatformStarter {

        void startPlatform(@Observes(precedence = 1000) BeforeSuite event) {
            PayaraMicro.configure(TestPlatform.current().settings());
        }
    }
}
