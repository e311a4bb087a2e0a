package org.yishiting.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody likes to read: letters and language. Kept on the device for a year, signed in or not. Chinese unless chosen. */
public final class Preferences {

    private static final String LETTERS = "ys-letters";
    private static final String LANGUAGE = "ys-language";
    private static final String ELDER = "elder";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Preferences() {}

    public static boolean elder(VaadinRequest request) {
        return ELDER.equals(kept(request, LETTERS));
    }

    static void elder(boolean on) {
        keep(LETTERS, on ? ELDER : "standard");
    }

    public static Locale language(VaadinRequest request) {
        return Locale.ENGLISH.getLanguage().equals(kept(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static void language(Locale locale) {
        keep(LANGUAGE, locale.getLanguage());
    }

    private static @Nullable String kept(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null ? null
                : Arrays.stream(cookies).filter(it -> it.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
