package io.marquee.catalog.browse.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Puts the shortcut behind all other filters, as annotations cannot: its answers have a correlation id, too. */
@WebListener
public class BrowseStart implements ServletContextListener {

    @Inject
    private BrowseShortcut shortcut;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var filter = event.getServletContext().addFilter("browse-shortcut", shortcut);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/api/v1/cities/*");
    }
}
