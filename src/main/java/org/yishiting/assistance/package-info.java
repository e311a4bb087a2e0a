/**
 * 窗口代录: people without papers, phone or letters do everything at the desk. Somebody there types, the person acts; every act says who typed it, and
 * the person takes the record over, sees what was done and contests it. Features need not know of it.
 */
@NullMarked
@ApplicationModule(displayName = "Assistance",
        allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residents :: ui", "privacy", "notifications"})
package org.yishiting.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
