package com.example;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Example {
  private final JdbcTemplate jdbc;

  Example(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @PostConstruct
  void tidy() {
    jdbc.update("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'"); // <- finding
  }
}
