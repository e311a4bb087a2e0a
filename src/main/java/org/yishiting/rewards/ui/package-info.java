@NullMarked
package org.yishiting.rewards.ui;

import org.jspecify.annotations.NullMarked;
