package org.yishiting.community;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The community whose hall the person is in. Remembered on the device for a year; where only one is open it is that one. */
@Component
public class CurrentCommunity {

    /** Where one chooses among several communities. */
    public static final String CHOOSE = "communities";

    private static final String KEPT = "ys-community";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final Communities communities;

    CurrentCommunity(Communities communities) {
        this.communities = communities;
    }

    /** Nobody's until chosen, where several communities are open. */
    public Optional<CommunitySummary> find() {
        return Optional.ofNullable(chosen()).flatMap(communities::byCode).filter(CommunitySummary::open).or(communities::onlyOpen);
    }

    /** A page about a community's matters chooses it, so that the way back leads there. */
    public void choose(CommunitySummary community) {
        var code = community.code();
        if (code == null || code.equals(chosen())) {
            return;
        }
        VaadinSession.getCurrent().setAttribute(KEPT, code);
        var cookie = new Cookie(KEPT, code);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private @Nullable String chosen() {
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(KEPT) instanceof String code) {
            return code;
        }
        var cookies = VaadinRequest.getCurrent().getCookies();
        return cookies == null ? null
                : Arrays.stream(cookies).filter(it -> it.getName().equals(KEPT)).map(Cookie::getValue).findFirst().orElse(null);
    }
}
