@NullMarked
package org.yishiting.appraisals.ui;

import org.jspecify.annotations.NullMarked;
