package org.yishiting.enrolment;

import java.time.LocalDate;
import java.util.List;

/** How an assembly voted on admitting applicants without local hukou. {@code reason} is needed where it did not consent. */
public record AssemblyDraft(Meeting meeting, LocalDate heldOn, int present, int inFavour, List<ApplicationId> applicants, String reason) {

    /** 村民会议 or 村民代表会议 */
    public enum Meeting { VILLAGERS, DEPUTIES }
}
