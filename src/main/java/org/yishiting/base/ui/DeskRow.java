package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits at the desk of a community.
 *
 * @param kind what is to be done, as a key of a few characters: 待审观点. Rows can be filtered by it
 * @param due when it should be done, null when nothing presses
 * @param inside what one acts with, made when the row is opened in place
 */
public record DeskRow(String kind, String title, String text, @Nullable Instant due, SerializableSupplier<Component> inside) {}
