@NullMarked
package org.yishiting.records.ui;

import org.jspecify.annotations.NullMarked;
