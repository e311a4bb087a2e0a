@NullMarked
package org.yishiting.moderation.ui;

import org.jspecify.annotations.NullMarked;
