/** What the law already gives a resident, told in plain words: service guides, a private settlement estimate, and how equal the voices are. */
@NullMarked
@ApplicationModule(displayName = "Service guide", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "opendata"})
package org.yishiting.servicecatalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
