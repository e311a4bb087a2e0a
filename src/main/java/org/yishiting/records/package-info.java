/** The community record: a numbered, hash-chained register that is only ever added to. */
@NullMarked
@ApplicationModule(displayName = "Records", allowedDependencies = {"base", "base :: ui", "community"})
package org.yishiting.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
