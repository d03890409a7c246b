package com.example.lockers;

public class Lockers {
    private final javax.sql.DataSource source;

    public Lockers(javax.sql.DataSource source) {
        this.source = source;
    }

    public int freeAbandoned() throws java.sql.SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate("update lockers set parcel = null where due < now()");
        }
    }

    public int countOpen() throws java.sql.SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate("update totals set open = (select count(*) from lockers where open)");
        }
    }
}
