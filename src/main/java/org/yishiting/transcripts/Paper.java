package org.yishiting.transcripts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of one meeting in one version. Two papers with the same content have the same {@link #fingerprint()}.
 *
 * @param number as printed: SY-TZ-2026-007, or 〔2026〕12号; empty before it is issued
 * @param issuer the body that answers for it, as in its seal
 * @param language of the words in it, as in {@code zh-CN}
 * @param closing lines below the signatures: terms, annexes
 * @param withheld what was taken out of this copy, by reason; empty in the full one
 */
public record Paper(
        PaperKind kind,
        String number,
        String title,
        String issuer,
        String language,
        LocalDate heldOn,
        @Nullable LocalDate issuedOn,
        int version,
        List<Fact> facts,
        List<Part> parts,
        List<Signature> signatures,
        List<String> closing,
        List<Withheld> withheld) {

    public Paper {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
        closing = List.copyOf(closing);
        withheld = List.copyOf(withheld);
    }

    /** A line of the head: 地点, 社区二楼议事厅. */
    public record Fact(String label, String text) {}

    /** A part of the text with its heading. */
    public record Part(String heading, List<Passage> passages) {

        public Part {
            passages = List.copyOf(passages);
        }
    }

    /** How many places were taken out for one reason. */
    public record Withheld(Reason reason, int places) {}

    /** Why something is not in the public copy. */
    public enum Reason {
        NO_CONSENT, PERSONAL_DATA, MINOR, THIRD_PARTY, BUSINESS_SECRET
    }

    /** SHA-256 of what {@link PaperJson#write} writes, in hexadecimal digits. */
    public String fingerprint() {
        return PaperJson.fingerprint(PaperJson.write(this));
    }
}
