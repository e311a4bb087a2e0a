package org.yishiting.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yishiting.base.Throttle;

/** Lets an address ask for data 240 times a minute; beyond that answers 429 and says when to come back. */
class RateLimit extends OncePerRequestFilter {

    private final String paths;
    private final Throttle perAddress;

    RateLimit(String paths, Clock clock) {
        this.paths = paths;
        this.perAddress = new Throttle(240, Duration.ofMinutes(1), clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(paths);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var wait = perAddress.take(request.getRemoteAddr());
        if (wait.isZero()) {
            rest.doFilter(request, response);
            return;
        }
        var seconds = wait.toSeconds() + 1;
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Come back in %d s."}"""
                .formatted(seconds));
    }
}
