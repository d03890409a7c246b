package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Events {
  private final JdbcTemplate jdbc;

  Events(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void record(String id) {
    jdbc.update("INSERT INTO processed_events (event_id) VALUES (?)", id); // <- finding
  }
}
