/**
 * Enrolment of voters (参选登记) up to the final roll, and associate members of the committee (兼职委员). Voting itself is not run here: the
 * election committee does.
 */
@NullMarked
@ApplicationModule(displayName = "Enrolment", allowedDependencies = {"base", "base :: ui", "community", "policy", "privacy", "residents", "residency", "records", "notifications", "opendata"})
package org.yishiting.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
