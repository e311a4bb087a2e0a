package org.yishiting.residency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.policy.PolicyKey;

/**
 * The proof ladder (登记级别), the firmest first: how somebody shows that they live here. PHONE is where everybody begins; ROLL are those
 * whom the community took over from its own checked register.
 */
public enum Rung {
    PERMIT(Tier.SEEN, Lane.PAPERS, PolicyKey.RESIDENCE_PERMIT_MONTHS),
    SLIP(Tier.SEEN, Lane.PAPERS, PolicyKey.RESIDENCE_SLIP_MONTHS),
    LEASE(Tier.SEEN, Lane.PAPERS, PolicyKey.RESIDENCE_LEASE_MONTHS),
    VISIT(Tier.SEEN, Lane.VISITS, PolicyKey.RESIDENCE_VISIT_MONTHS),
    LETTER(Tier.KNOWN, Lane.PAPERS, PolicyKey.RESIDENCE_LETTER_MONTHS),
    NEIGHBOURS(Tier.KNOWN, null, PolicyKey.RESIDENCE_NEIGHBOURS_MONTHS),
    ROLL(Tier.SEEN, null, null),
    PHONE(Tier.DECLARED, null, null);

    private final Tier tier;
    private final @Nullable Lane lane;
    private final @Nullable PolicyKey holds;

    Rung(Tier tier, @Nullable Lane lane, @Nullable PolicyKey holds) {
        this.tier = tier;
        this.lane = lane;
        this.holds = holds;
    }

    public Tier tier() {
        return tier;
    }

    /** Whose queue it waits in; null where no office decides. */
    public @Nullable Lane lane() {
        return lane;
    }

    /** For how many months it confirms; null where it has no end of its own. */
    public @Nullable PolicyKey holds() {
        return holds;
    }

    /** A paper one can photograph or bring. */
    public boolean paper() {
        return lane == Lane.PAPERS;
    }

    /** Those that somebody can ask for. */
    public static List<Rung> toClimb() {
        return Arrays.stream(values()).filter(it -> it.holds != null).toList();
    }

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
