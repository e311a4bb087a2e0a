@NullMarked
package org.yishiting.claims.ui;

import org.jspecify.annotations.NullMarked;
