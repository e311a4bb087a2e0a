/**
 * 台账: points go from one account to another, in a ledger of each community that is only ever added to. One entry is one row with both legs, so none
 * can be unbalanced; entries are chained, and the database itself refuses to change or delete them. Knows neither what points are given nor spent for.
 */
@NullMarked
@ApplicationModule(displayName = "Ledger", allowedDependencies = {"base", "community"})
package org.yishiting.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
