@NullMarked
package org.yishiting.oversight.ui;

import org.jspecify.annotations.NullMarked;
