@NullMarked
package org.yishiting.consultation.ui;

import org.jspecify.annotations.NullMarked;
