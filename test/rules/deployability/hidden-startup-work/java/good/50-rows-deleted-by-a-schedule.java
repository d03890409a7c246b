package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Example {
  private final JdbcTemplate jdbc;

  Example(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(cron = "0 0 3 * * *")
  void tidy() {
    jdbc.update("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'");
  }
}
