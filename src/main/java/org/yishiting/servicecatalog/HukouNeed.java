package org.yishiting.servicecatalog;

/** Whether a service asks for a local hukou: not at all, a residence permit does instead, or each place decides. */
public enum HukouNeed {
    NOT_NEEDED, PERMIT, LOCAL_RULES
}
