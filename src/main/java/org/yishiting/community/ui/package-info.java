/** Pages on places, for administrators and committee staff. */
@NullMarked
package org.yishiting.community.ui;

import org.jspecify.annotations.NullMarked;
