/** How it is known that somebody lives here: declared first, shown later, and what each way of showing it is good for. Households too. */
@NullMarked
@ApplicationModule(displayName = "Residency", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "notifications", "photos", "photos :: ui", "privacy"})
package org.yishiting.residency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
