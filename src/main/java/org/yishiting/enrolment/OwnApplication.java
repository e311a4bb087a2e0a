package org.yishiting.enrolment;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.residents.HukouStatus;

/** One's own application and what became of it; {@code reason} is why it was refused. */
public record OwnApplication(ApplicationId id, String name, HukouStatus hukou, @Nullable YearMonth since, Standing standing, @Nullable Integer serial,
        @Nullable String reason, Instant appliedAt) {

    public boolean onRoll() {
        return serial != null && standing != Standing.REFUSED && standing != Standing.WITHDRAWN;
    }
}
