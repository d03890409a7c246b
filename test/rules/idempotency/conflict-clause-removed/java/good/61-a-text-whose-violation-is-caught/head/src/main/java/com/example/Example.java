package com.example;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Events {
  private final JdbcTemplate jdbc;

  Events(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void record(String id) {
    try {
      jdbc.update("INSERT INTO processed_events (event_id) VALUES (?)", id);
    } catch (DuplicateKeyException e) {
      return;
    }
  }
}
