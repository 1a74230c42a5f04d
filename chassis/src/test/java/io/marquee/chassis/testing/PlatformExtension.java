package io.marquee.chassis.testing;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives Arquillian its container: each deployment is one Payara Micro process on the {@link TestPlatform}.
 *
 * <p>Arquillian finds this class as a service, so a test needs no annotation and no arquillian.xml for it.
 */
public final class PlatformExtension implements LoadableExtension {

    /** Called by Arquillian. */
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, PayaraContainer.class);
    }
}
