package org.yishiting.residents;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * Something a resident did for the community. Modules publish their own acts; whoever rewards or counts them listens. That it was done is all an act
 * says: never which way somebody voted, judged or argued.
 */
public interface CivicAct {

    ResidentId resident();

    /** Where. */
    CommunityId community();

    /** What was done, as in {@code hall.vote-cast}. The points rules refer to it. */
    String deed();

    /** What it was done on. With resident and deed it names the act: reporting it twice is reporting it once. */
    String subject();

    Instant at();
}
