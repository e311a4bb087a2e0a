package org.yishiting.policy;

/** How sure a number of the policy pack is: read in the law itself, partly checked, from memory, or the portal's own choice. */
public enum Basis {
    LAW, LAW_IN_PART, FROM_MEMORY, OWN_DEFAULT
}
