package org.yishiting.residents;

import org.yishiting.community.ResidentId;
import java.time.Instant;

/** Something a resident did for the community. Modules publish their own acts; whoever rewards or counts them listens. */
public interface CivicAct {

    ResidentId resident();

    /** What was done, as in {@code hall.vote-cast}. The points rules refer to it. */
    String deed();

    /** What it was done on. With resident and deed it names the act: reporting it twice is reporting it once. */
    String subject();

    Instant at();
}
