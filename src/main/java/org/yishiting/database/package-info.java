/** Where the portal keeps its data: the MariaDB that comes with it, or one of the operator's own. Works before Spring does. */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = {})
package org.yishiting.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
