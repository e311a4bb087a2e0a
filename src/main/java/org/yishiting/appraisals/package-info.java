/** 评议: those who sit in a review meeting give an institution or project scores without their names; never a resident. */
@NullMarked
@ApplicationModule(displayName = "Appraisals", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "meetings"})
package org.yishiting.appraisals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
