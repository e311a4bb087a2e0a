package org.yishiting.shell;

import com.vaadin.flow.server.PwaRegistry;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.PwaHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser takes along for its home screen and for the time without a connection, given out without a session. Vaadin would begin one, and since the
 * browser asks in the background, a person who signed in meanwhile would find the new session in the place of their own: signed out again.
 */
@Component
class TakenAlong extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile("/(manifest\\.webmanifest|sw-runtime-resources-precache\\.js|offline-stub\\.html|icons/icon-[^/]+\\.png)");

    private final PwaHandler files = new PwaHandler(() -> PwaRegistry.getInstance(getServletContext()));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FILES.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var asServlet = new HttpServletRequestWrapper(request) {
            @Override
            public String getPathInfo() {
                return getServletPath();
            }
        };
        if (!files.handleRequest(null, new VaadinServletRequest(asServlet, null), new VaadinServletResponse(response, null))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
