package com.example.lots;

import org.springframework.jdbc.core.simple.JdbcClient;

public class Lots {
    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void withdraw(long id) {
        jdbc.sql("DELETE FROM auctions WHERE id = ?").params(id).update();
    }

    void split(long id, int parts) {
        jdbc.sql("UPDATE lots SET parts = ? WHERE id = ?").params(parts, id).update();
    }
}
