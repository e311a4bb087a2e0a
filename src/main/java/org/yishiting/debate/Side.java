package org.yishiting.debate;

/** Whether something speaks for a matter, against it, or adds what one should know: 赞成, 反对, 补充. */
public enum Side {
    FOR, AGAINST, INFO
}
