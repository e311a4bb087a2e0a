@NullMarked
package org.yishiting.proposals.ui;

import org.jspecify.annotations.NullMarked;
