@NullMarked
package org.yishiting.meetings.ui;

import org.jspecify.annotations.NullMarked;
