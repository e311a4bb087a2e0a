@NullMarked
package org.yishiting.enrolment.ui;

import org.jspecify.annotations.NullMarked;
