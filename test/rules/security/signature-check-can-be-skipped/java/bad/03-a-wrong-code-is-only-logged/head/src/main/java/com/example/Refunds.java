package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
class Refunds {
    private final JdbcTemplate jdbc;

    Refunds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void settle(String raw) {
        jdbc.update("INSERT INTO refunds (raw) VALUES (?)", raw);
    }
}
