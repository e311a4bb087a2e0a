@NullMarked
package org.yishiting.honours.ui;

import org.jspecify.annotations.NullMarked;
