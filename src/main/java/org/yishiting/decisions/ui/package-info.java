@NullMarked
package org.yishiting.decisions.ui;

import org.jspecify.annotations.NullMarked;
