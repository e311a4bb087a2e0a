/** The pages of the residents module, and what pages of others need to prove a phone. */
@NullMarked
@NamedInterface("ui")
package org.yishiting.residents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
