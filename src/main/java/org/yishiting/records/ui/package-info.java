/** The pages of the register, and the part of any page that says where something came from and what came of it. */
@NullMarked
@NamedInterface("ui")
package org.yishiting.records.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
