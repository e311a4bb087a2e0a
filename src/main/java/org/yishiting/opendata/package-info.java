/**
 * What anyone may read without an account: JSON and CSV under {@code /api/v1}. Modules above offer what is public of their own with the
 * parts found here.
 */
@NullMarked
@ApplicationModule(displayName = "Open data", allowedDependencies = {"base", "community"})
package org.yishiting.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
