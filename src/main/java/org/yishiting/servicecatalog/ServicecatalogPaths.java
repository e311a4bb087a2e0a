package org.yishiting.servicecatalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yishiting.community.CommunityId;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class ServicecatalogPaths {

    public static final String SERVICES = "services";
    public static final String GUIDE = "services/:key";
    public static final String WIZARD = "services/wizard";
    public static final String SETTLEMENT = "settlement";
    public static final String EQUAL_VOICE = "equal-voice/:code";
    public static final String ADMIN = "admin/services";
    public static final String ADMIN_GUIDE = "admin/services/:key";
    public static final String ADMIN_TEXT = "admin/services/:key/text";
    public static final String ADMIN_SETS = "admin/settlement";

    private ServicecatalogPaths() {}

    public static String guide(GuideKey key) {
        return SERVICES + "/" + key;
    }

    public static String search(String words) {
        return SERVICES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public static String set(SetId set) {
        return SETTLEMENT + "?set=" + set;
    }

    public static String equalVoice(String code) {
        return "equal-voice/" + code;
    }

    public static String equalVoice(String code, Quarter quarter) {
        return equalVoice(code) + "?quarter=" + quarter;
    }

    /** The same as open data, JSON unless {@code format=csv} is added. */
    public static String equalVoiceData(String code, Quarter quarter) {
        return "api/v1/communities/" + code + "/equal-voice?quarter=" + quarter;
    }

    public static String edit(GuideKey key) {
        return ADMIN + "/" + key;
    }

    /** The general text, the same everywhere. */
    public static String editText(GuideKey key) {
        return edit(key) + "/text";
    }

    /** What the guide says in the place named, where one looks after several. */
    public static String edit(GuideKey key, CommunityId place) {
        return edit(key) + "?place=" + place;
    }
}
