package org.yishiting.decisions;

/** How a deliberation ends: all agree, on part of it, the owners or the assembly decide, or no agreement was reached. */
public enum OutcomeKind {
    CONSENSUS, PARTIAL, TO_ASSEMBLY, ENDED_NO_AGREEMENT;

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
