@NullMarked
package org.yishiting.invitations.ui;

import org.jspecify.annotations.NullMarked;
