package org.yishiting.proposals;

/** 自治、协助、负面清单: what a community decides itself, what it helps others with, what is not for it. */
public enum CompetenceKind {
    SELF, ASSIST, NEGATIVE
}
