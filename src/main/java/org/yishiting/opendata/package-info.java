/** What anyone may read without an account: JSON and CSV under /api/v1. Each module offers what is public of its own. */
@NullMarked
@ApplicationModule(displayName = "Open data", allowedDependencies = {"base", "community"})
package org.yishiting.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
