package io.marquee.chassis.http;

import io.marquee.chassis.logging.LogContext;
import jakarta.annotation.Priority;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every request its correlation id and its trace, and every response the header that tells the id. */
@Priority(1)
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CorrelationFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            var caller = (HttpServletRequest) request;
            var id = Correlation.start(caller.getHeader(Correlation.HEADER), caller.getHeader(Trace.HEADER));
            ((HttpServletResponse) response).setHeader(Correlation.HEADER, id);
            chain.doFilter(request, response);
        } finally {
            LogContext.clear();
        }
    }
}
