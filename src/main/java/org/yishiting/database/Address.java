package org.yishiting.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database answers, and to whom. */
record Address(String url, String username, String password) {

    static Address onLoopback(int port, String password) {
        return new Address("jdbc:mariadb://127.0.0.1:" + port + "/yishiting", "yishiting", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
