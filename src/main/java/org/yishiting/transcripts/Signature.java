package org.yishiting.transcripts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who signed the minutes, or did not.
 *
 * @param seat in which capacity: 主持人, 第12席
 * @param note the correction, or the reason of a refusal
 * @param drawing the signature as a {@code data:image/jpeg;base64,} address, where one was drawn
 */
public record Signature(String name, String seat, State state, @Nullable Way way, @Nullable LocalDate day, @Nullable String note, @Nullable String drawing) {

    /** WAITING has not signed yet. */
    public enum State {
        WAITING, SIGNED, SIGNED_WITH_CORRECTION, REFUSED
    }

    /** With one's own account, drawn at the desk, or on paper. */
    public enum Way {
        PHONE, DESK, PAPER
    }
}
