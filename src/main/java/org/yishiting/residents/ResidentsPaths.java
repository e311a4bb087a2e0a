package org.yishiting.residents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** Where the pages of this module are. {@code continueAt} is the page, without a leading slash, that people return to afterwards. */
public final class ResidentsPaths {

    public static final String SIGN_IN = "sign-in";
    public static final String REGISTER = "register";
    public static final String RESET = "reset";
    public static final String JOIN = "join";
    public static final String SETUP = "setup";
    public static final String ME = "me";
    /** What is one's own of all that goes on. */
    public static final String MINE = "mine";

    /** Taking over what somebody at the desk entered for one, and looking at it: pages of assistance. */
    public static final String CLAIM = "claim";
    public static final String FOR_ME = "me/desk";

    public static final String CONTINUE = "continue";

    /** Where one registers from a page about one community: that community. */
    public static final String OF = "of";

    private ResidentsPaths() {}

    public static String signIn(String continueAt) {
        return SIGN_IN + "?" + CONTINUE + "=" + encoded(continueAt);
    }

    public static String register(String continueAt) {
        return REGISTER + "?" + CONTINUE + "=" + encoded(continueAt);
    }

    /** Registers for this community, whichever one looked at before. */
    public static String register(CommunityId community, String continueAt) {
        return REGISTER + "?" + OF + "=" + community + "&" + CONTINUE + "=" + encoded(continueAt);
    }

    public static String reset(String continueAt) {
        return RESET + "?" + CONTINUE + "=" + encoded(continueAt);
    }

    public static String join(CommunityId community, String continueAt) {
        return JOIN + "/" + community + "?" + CONTINUE + "=" + encoded(continueAt);
    }

    /** A page of this portal, without its leading slash, or nothing: never another site. */
    public static String safe(@Nullable String continueAt) {
        if (continueAt == null || !continueAt.matches("/?[\\p{L}\\p{N}_.~%-]+([/?#][\\p{L}\\p{N}_.~%/?#&=+,;@!'()*:-]*)?")) {
            return "";
        }
        return continueAt.startsWith("/") ? continueAt.substring(1) : continueAt;
    }

    private static String encoded(String continueAt) {
        return URLEncoder.encode(continueAt, StandardCharsets.UTF_8);
    }
}
