package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class Interest {
  private final JdbcTemplate jdbc;

  Interest(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(cron = "0 30 2 1 * *")
  void credit() {
    jdbc.update(
        "UPDATE accounts SET balance = balance + balance * rate, credited_for = current_date WHERE closed_at IS NULL AND credited_for < current_date");
  }
}
