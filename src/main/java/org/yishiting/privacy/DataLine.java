package org.yishiting.privacy;

import java.util.List;

/**
 * One line of the data register (个人信息登记): columns that hold the same kind of personal data.
 *
 * @param data what it is: {@code privacy.data.<word>}, or a whole message key of the module
 * @param purpose for what: {@code privacy.for.<word>}
 * @param basis on which legal basis: {@code privacy.basis.<word>}
 * @param kept until when: {@code privacy.kept.<word>}
 */
public record DataLine(String module, String table, List<String> columns, String data, String purpose, String basis, String kept) {

    static final String NOBODY = "-";

    /** Whether the columns tell something of a person. */
    public boolean personal() {
        return !data.equals(NOBODY);
    }

    /** Message key of what it is. */
    public String dataKey() {
        return data.contains(".") ? data : "privacy.data." + data;
    }

    public String purposeKey() {
        return "privacy.for." + purpose;
    }

    public String basisKey() {
        return "privacy.basis." + basis;
    }

    public String keptKey() {
        return "privacy.kept." + kept;
    }
}
