package org.yishiting.moderation;

/** Where a text stands. */
public enum TextState {

    /** 待看: not public yet. */
    WAITING,
    PUBLISHED,
    /** 退回: public once the author changes it. */
    RETURNED,
    /** 不公开，转去办: not public, the matter is looked after. */
    TAKEN_UP,
    /** 没有公开. */
    REFUSED,
    /** 撤下: was public. */
    REMOVED,
    /** 本人撤回: by its author. */
    TAKEN_BACK
}
