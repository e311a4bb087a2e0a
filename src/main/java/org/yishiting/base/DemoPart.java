package org.yishiting.base;

/**
 * What a module puts on the stage when an empty portal shows the demo community. Parts run once, in {@code @Order}, each
 * in its own transaction: community 10, policy 20, residents 30, hall 40.
 */
public interface DemoPart {

    void load();
}
