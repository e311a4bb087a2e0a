package org.yishiting.transcripts;

/** 笔录 has what was said and is signed by those who said it; 纪要 has what came of it. */
public enum PaperKind {
    TRANSCRIPT, SUMMARY
}
