package org.yishiting.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody likes to read: letters and language. The browser keeps both for a year (preferences.js), signed in or not. Chinese unless chosen. */
public final class Preferences {

    private static final String LETTERS = "ys-letters";
    private static final String LANGUAGE = "ys-language";
    private static final String ELDER = "elder";

    private Preferences() {}

    public static boolean elder(VaadinRequest request) {
        return ELDER.equals(kept(request, LETTERS));
    }

    public static Locale language(VaadinRequest request) {
        return Locale.ENGLISH.getLanguage().equals(kept(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static @Nullable String kept(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null ? null
                : Arrays.stream(cookies).filter(it -> it.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
    }
}
