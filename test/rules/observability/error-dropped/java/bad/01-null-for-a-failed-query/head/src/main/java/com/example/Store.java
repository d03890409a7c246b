package com.example;

import org.springframework.jdbc.core.JdbcTemplate;

class Store {
    private final JdbcTemplate jdbc;

    Store(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String load(String id) {
        try {
            return jdbc.queryForObject("select name from orders where id = ?", String.class, id);
        } catch (Exception e) { // <- finding
            return null;
        }
    }
}
