package org.yishiting.residents;

import java.util.Optional;
import org.yishiting.community.ResidentId;

/** The person whom somebody at the desk helps at this moment, in this window of the browser. Assistance answers it. */
public interface Helped {

    /** Empty where {@code staff} acts for nobody but themselves. Refuses in a window whose help is over. */
    Optional<ResidentId> by(ResidentId staff);
}
