package io.marquee.workers.container;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Stops the workers first of all when the service stops, while jobs under way still find everything they need. */
@WebListener
public class WorkersStop implements ServletContextListener {

    @Inject
    private ServiceWorkers workers;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        workers.stop();
    }
}
