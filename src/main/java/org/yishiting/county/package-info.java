/** The town or county above communities: what runs where and what is late, for the offices of that level. Knows modules only by what they contribute. */
@NullMarked
@ApplicationModule(displayName = "County", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents"})
package org.yishiting.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
