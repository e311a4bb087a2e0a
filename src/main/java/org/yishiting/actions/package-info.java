/** What was decided gets done (及时办事), and those who took part judge it (民主评事): deeds, supervision, verdicts, and doing it once more. */
@NullMarked
@ApplicationModule(displayName = "Actions", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "opendata", "records", "records :: ui",
        "photos", "photos :: ui", "hall", "decisions"})
package org.yishiting.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
