/** Pages on the dated numbers and the work calendar, for administrators. */
@NullMarked
package org.yishiting.policy.ui;

import org.jspecify.annotations.NullMarked;
