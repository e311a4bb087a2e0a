/** The community record: a numbered, hash-chained register that is only ever added to, with its files, links, exports and proofs. */
@NullMarked
@ApplicationModule(displayName = "Records", allowedDependencies = {"base", "base :: ui", "community", "notifications", "opendata"})
package org.yishiting.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
