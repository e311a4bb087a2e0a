package org.yishiting.base;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Counts what this portal writes. Who finds the count as it was knows that what was read still stands. It is counted where every statement passes, at the
 * connection, after the database has acknowledged it; what only might write counts as writing.
 */
final class Writes {

    private static final Pattern READING = Pattern.compile("\\s*(select|with|show)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    /** A connection is asked for when there is something to ask: a page that needs none costs the database nothing. */
    DataSource counted(DataSource connections) {
        var lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(new DelegatingDataSource(connections) {
            @Override
            public Connection getConnection() throws SQLException {
                return new Counted(super.getConnection()).proxy();
            }
        });
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return lazy;
    }

    private final class Counted implements InvocationHandler {

        private final Connection connection;
        private boolean wrote;

        Counted(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return (Connection) Proxy.newProxyInstance(Writes.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement", "prepareCall" -> note(arguments != null && arguments[0] instanceof String sql && READING.matcher(sql).matches());
                case "createStatement" -> note(false);
                default -> { }
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            } finally {
                switch (method.getName()) {
                    case "commit", "rollback", "setAutoCommit", "close" -> told();
                    default -> { }
                }
            }
        }

        private void note(boolean reading) {
            if (!reading) {
                wrote = true;
                OneMoment.written();
            }
        }

        private void told() {
            if (wrote) {
                wrote = false;
                count.incrementAndGet();
            }
        }
    }
}
