package com.example;

import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private final JdbcTemplate jdbc;

  Orders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void leave(String id) {
    try {
      jdbc.update("delete from drafts where id = ?", id);
    } catch (Exception ignored) {
      // The sweeper deletes what this leaves behind.
    }
  }
}
