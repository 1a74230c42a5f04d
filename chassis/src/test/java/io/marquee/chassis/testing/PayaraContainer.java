package io.marquee.chassis.testing;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Deploys an archive to a Payara Micro of its own, at the context root, and is for tests that call it from outside
 * ({@code @Deployment(testable = false)}). Classes that follow each other with an archive of the same name share one
 * service, because its start takes longer than most of their tests: no test may leave the service changed for others.
 *
 * <p>Why not the server's own adapter: that one knows the server to be ready by the wording of its plain log, which the
 * chassis turns into JSON, and waits out its time limit when a service refuses to start.
 */
public final class PayaraContainer implements DeployableContainer<PayaraContainer.NoConfiguration> {

    private static final Path FOLDER = Path.of("target", "payara-micro");

    private PayaraProcess process;
    private String deployed;

    /** Everything comes from the {@link TestPlatform}. */
    public static final class NoConfiguration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public Class<NoConfiguration> getConfigurationClass() {
        return NoConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void setup(NoConfiguration configuration) {}

    @Override
    public void start() {}

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (process == null || !process.isAlive() || !archive.getName().equals(deployed)) {
            stop();
            begin(archive);
        }
        var address = new HTTPContext("127.0.0.1", process.port());
        address.add(new Servlet("root", "/"));
        return new ProtocolMetaData().addContext(address);
    }

    private void begin(Archive<?> archive) throws DeploymentException {
        var war = FOLDER.resolve(archive.getName()).toFile();
        war.getParentFile().mkdirs();
        archive.as(ZipExporter.class).exportTo(war, true);
        try {
            process = PayaraProcess.start(
                    war.toPath(), war.getName(), TestPlatform.current().settings());
        } catch (PayaraProcess.NotReadyException e) {
            throw new DeploymentException("Cannot deploy " + archive.getName(), e);
        }
        deployed = archive.getName();
    }

    /** The service goes on until another archive comes, or the tests end. */
    @Override
    public void undeploy(Archive<?> archive) {}
}
