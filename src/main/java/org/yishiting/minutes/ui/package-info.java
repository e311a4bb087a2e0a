@NullMarked
package org.yishiting.minutes.ui;

import org.jspecify.annotations.NullMarked;
