@NullMarked
package org.yishiting.servicecatalog.ui;

import org.jspecify.annotations.NullMarked;
