package org.yishiting.transcripts;

/**
 * What is printed so that anybody can compare a paper with the register.
 *
 * @param link of the page that verifies, also as QR code
 * @param fingerprint of the paper, or of the full one where this is a copy with parts taken out
 * @param record the number in the register; empty while there is none
 */
public record Proof(String link, String fingerprint, String record) {

    /** In groups of four, as it is read out. */
    public String grouped() {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
