package com.example;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private final JdbcTemplate jdbc;

  Orders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void markPaid(String id) {
    try {
      jdbc.update("update orders set paid = true where id = ?", id);
    } catch (Exception e) { // <- finding
    }
  }
}
