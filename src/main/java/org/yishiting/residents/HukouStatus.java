package org.yishiting.residents;

/** 户籍情况, as people say of themselves. Nothing depends on it but counts of groups of at least twenty. */
public enum HukouStatus {
    UNDISCLOSED, LOCAL, NON_LOCAL
}
