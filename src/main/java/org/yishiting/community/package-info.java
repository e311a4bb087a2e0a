/**
 * The places people live in and how they nest (county, town, community or village, grid, building), and who holds which
 * office where. A person is known here only as a {@link org.yishiting.community.ResidentId}.
 */
@NullMarked
@ApplicationModule(displayName = "Community", allowedDependencies = {"base", "base :: ui"})
package org.yishiting.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
