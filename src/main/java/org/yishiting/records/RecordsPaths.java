package org.yishiting.records;

/** Where the pages of this module are. */
public final class RecordsPaths {

    public static final String REGISTER = "records/:code";
    public static final String RECORD = "records/:code/:number";

    private RecordsPaths() {}

    public static String register(String code) {
        return "records/" + code;
    }

    public static String record(String code, RecordNumber number) {
        return "records/" + code + "/" + number;
    }
}
