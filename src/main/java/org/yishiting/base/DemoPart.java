package org.yishiting.base;

import java.util.List;

/**
 * What a module puts on the stage when an empty portal shows the demo community. Parts run once, in {@code @Order}, each
 * in its own transaction: community 10, policy 20, residents 30, hall 40.
 */
public interface DemoPart {

    void load();

    /** The accounts this part makes for trying things out. The launcher prints them, browser tests use them. */
    default List<SignIn> signIns() {
        return List.of();
    }

    /** Who it is, in a few words, and what that person types to sign in. */
    record SignIn(String who, String name, String password) {}
}
