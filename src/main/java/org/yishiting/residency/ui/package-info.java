/** Pages of residence: one's own, the reviewers', and the table for everybody. */
@NullMarked
package org.yishiting.residency.ui;

import org.jspecify.annotations.NullMarked;
