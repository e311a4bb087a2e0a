/** The numbers the law sets, each with source and dates, the work calendar, and the deadlines that follow from both. */
@NullMarked
@ApplicationModule(displayName = "Policy", allowedDependencies = {"base", "base :: ui", "community"})
package org.yishiting.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
