/** The pages of the residents module. */
@NullMarked
package org.yishiting.residents.ui;

import org.jspecify.annotations.NullMarked;
