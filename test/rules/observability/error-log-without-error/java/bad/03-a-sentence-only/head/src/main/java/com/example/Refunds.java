package com.example;

import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.JdbcTemplate;

@Slf4j
class Refunds {
    private final JdbcTemplate jdbc = new JdbcTemplate();

    boolean refund(String id) {
        try {
            jdbc.update("insert into refunds (id) values (?)", id);
            return true;
        } catch (Exception e) {
            log.error("refund failed for {}", id); // <- finding
            return false;
        }
    }
}
