/** The pages of the assistance module. */
@NullMarked
package org.yishiting.assistance.ui;

import org.jspecify.annotations.NullMarked;
