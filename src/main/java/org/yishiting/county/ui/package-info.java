/** The page of a town or county. */
@NullMarked
package org.yishiting.county.ui;

import org.jspecify.annotations.NullMarked;
