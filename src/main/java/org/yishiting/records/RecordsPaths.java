package org.yishiting.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of this module are. */
public final class RecordsPaths {

    public static final String REGISTER = "records/:code";
    public static final String RECORD = "records/:code/:number";
    public static final String HEADS = "records/:code/heads";
    public static final String VERIFY = "records/verify";
    public static final String DESK = "admin/records";

    private RecordsPaths() {}

    public static String register(String code) {
        return "records/" + code;
    }

    /** The records about one thing, as in {@code topic:…}, {@code building:…} or {@code organisation:…}. */
    public static String about(String code, String what) {
        return register(code) + "?about=" + encoded(what);
    }

    public static String record(String code, RecordNumber number) {
        return "records/" + code + "/" + number;
    }

    public static String heads(String code) {
        return "records/" + code + "/heads";
    }

    /** The page that says whose fingerprint this is: for the QR code of a document. */
    public static String verify(String sha256) {
        return VERIFY + "?sha256=" + sha256;
    }

    /** The register on paper (档案目录). */
    public static String printed(String code) {
        return "open/records/" + code;
    }

    /** A file of a record that everybody may have. */
    public static String document(String code, RecordNumber number, String name) {
        return "open/records/" + code + "/" + number + "/" + encoded(name).replace("+", "%20");
    }

    public static String export(String code) {
        return "api/v1/communities/" + code + "/records/export";
    }

    public static String feed(String code) {
        return "open/records/" + code + "/feed";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
