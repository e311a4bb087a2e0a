package org.yishiting.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is in a portal, counted: the last thing in a backup, so that a backup without it is known to be cut off. */
record Inventory(int tables, int triggers, int routines, int files) {

    private static final String FORMAT = "1";

    static Inventory of(Address address, int files) throws SQLException {
        try (var connection = address.connect()) {
            return new Inventory(count(connection, "tables where table_type = 'BASE TABLE' and table_schema"), count(connection, "triggers where trigger_schema"),
                    count(connection, "routines where routine_schema"), files);
        }
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select count(*) from information_schema." + what + " = database()")) {
            row.next();
            return row.getInt(1);
        }
    }

    String written() {
        return "format=" + FORMAT + "\ntables=" + tables + "\ntriggers=" + triggers + "\nroutines=" + routines + "\nfiles=" + files + "\n";
    }

    static Inventory read(String text) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines().map(it -> it.split("=", 2)).filter(it -> it.length == 2).forEach(it -> lines.put(it[0], it[1]));
        if (!FORMAT.equals(lines.get("format"))) {
            throw new IOException("The backup was made by another version of the portal than this one can read.");
        }
        try {
            return new Inventory(number(lines, "tables"), number(lines, "triggers"), number(lines, "routines"), number(lines, "files"));
        } catch (NumberFormatException e) {
            throw new IOException("The list at the end of the backup is damaged.", e);
        }
    }

    private static int number(Map<String, String> lines, String name) {
        return Integer.parseInt(lines.getOrDefault(name, ""));
    }

    @Override
    public String toString() {
        return tables + " tables, " + triggers + " triggers, " + routines + " routines, " + files + " files";
    }
}
