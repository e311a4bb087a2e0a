/** Adding pictures to a form, and showing them. */
@NullMarked
@NamedInterface("ui")
package org.yishiting.photos.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
