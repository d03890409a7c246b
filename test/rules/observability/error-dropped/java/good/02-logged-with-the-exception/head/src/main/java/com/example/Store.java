package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class Store {
    private static final Logger log = LoggerFactory.getLogger(Store.class);
    private final JdbcTemplate jdbc;

    Store(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String load(String id) {
        try {
            return jdbc.queryForObject("select name from orders where id = ?", String.class, id);
        } catch (Exception e) {
            log.error("order {} not loaded", id, e);
            return null;
        }
    }
}
