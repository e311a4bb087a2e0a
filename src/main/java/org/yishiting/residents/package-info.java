/** Who people are to the community: their account, where they belong, what they may take part in. */
@NullMarked
@ApplicationModule(displayName = "Residents", allowedDependencies = {"base", "base :: ui", "community", "policy"})
package org.yishiting.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
