package org.yishiting.policy;

import org.springframework.context.ApplicationContext;

/** Lets a portal notice the days that its clock says are over. */
public final class DaysGoBy {

    private DaysGoBy() {}

    public static void noticedBy(ApplicationContext portal) {
        portal.getBean(PassingDays.class).catchUp();
    }
}
