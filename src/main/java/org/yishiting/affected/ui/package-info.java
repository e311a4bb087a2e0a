/** Parts of topic pages about whom they touch. */
@NullMarked
package org.yishiting.affected.ui;

import org.jspecify.annotations.NullMarked;
