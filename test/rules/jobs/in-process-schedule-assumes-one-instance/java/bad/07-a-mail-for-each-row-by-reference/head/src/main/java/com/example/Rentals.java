package com.example;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class Rentals {
  private final JdbcTemplate jdbc;
  private final Mailer mailer;

  Rentals(JdbcTemplate jdbc, Mailer mailer) {
    this.jdbc = jdbc;
    this.mailer = mailer;
  }

  @Scheduled(cron = "0 0 8 * * *") // <- finding
  void remind() {
    jdbc.queryForList("SELECT tenant FROM rentals WHERE ends_soon", String.class).forEach(mailer::remind);
  }
}
