/** The pages of the sittings: phone, presider, wall, door. */
@NullMarked
package org.yishiting.sittings.ui;

import org.jspecify.annotations.NullMarked;
