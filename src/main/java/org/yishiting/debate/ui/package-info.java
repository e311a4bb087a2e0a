@NullMarked
package org.yishiting.debate.ui;

import org.jspecify.annotations.NullMarked;
