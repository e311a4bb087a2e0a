@NullMarked
package org.yishiting.actions.ui;

import org.jspecify.annotations.NullMarked;
