package org.yishiting.transcripts;

/**
 * A page that lies behind the paper inside, never behind its public copy: a signature on paper.
 *
 * @param of whose it is, one of the signatures of the paper
 * @param picture the photographed page as a {@code data:image/jpeg;base64,} address
 */
public record Annex(Signature of, String picture) {}
