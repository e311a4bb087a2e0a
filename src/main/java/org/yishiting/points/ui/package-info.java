@NullMarked
package org.yishiting.points.ui;

import org.jspecify.annotations.NullMarked;
