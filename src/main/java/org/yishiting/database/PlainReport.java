package org.yishiting.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints why the portal cannot start as one sentence instead of a stack trace. */
final class PlainReport implements SpringBootExceptionReporter {

    PlainReport(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof CannotStart) {
            System.err.println(failure.getMessage());
            return true;
        }
        return false;
    }
}
