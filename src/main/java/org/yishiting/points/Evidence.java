package org.yishiting.points;

import java.util.Locale;

/** How it is known that something was done. */
public enum Evidence {
    /** The portal saw it. */
    SYSTEM,
    /** A list of who was there, on paper or by QR code. */
    SIGN_IN,
    /** A second person says so. */
    CONFIRMED,
    /** A photo or a note of the work. */
    SHOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
