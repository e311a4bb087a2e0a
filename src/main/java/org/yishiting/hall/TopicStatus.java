package org.yishiting.hall;

/**
 * Whether a topic is on its way through the five steps or has stopped, and how. All but {@code RUNNING} carry a reason and say what comes next
 * (domain.md 3.1).
 */
public enum TopicStatus {

    RUNNING,
    /** 暂缓: until a day that is named. */
    DEFERRED,
    /** 转办: to 12345, the estate company or a department, which is named. */
    REFERRED,
    /** 并入: goes on within another topic. */
    MERGED,
    /** 撤回: by who raised it, before people spoke. */
    WITHDRAWN,
    /** 没有谈成. */
    ENDED_NO_AGREEMENT,
    /** 办结: judged and closed, its whole story is on one page. */
    CLOSED
}
