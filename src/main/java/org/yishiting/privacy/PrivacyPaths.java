package org.yishiting.privacy;

/** Where the pages of this module are. None of them names anybody. */
public final class PrivacyPaths {

    public static final String PRIVACY = "me/privacy";
    public static final String LOOKS = "me/privacy/looks";
    public static final String DELETE = "me/privacy/delete";
    public static final String JSON = "me/privacy/export.json";
    public static final String PDF = "me/privacy/export.pdf";

    private PrivacyPaths() {}
}
