@NullMarked
package org.yishiting.privacy.ui;

import org.jspecify.annotations.NullMarked;
