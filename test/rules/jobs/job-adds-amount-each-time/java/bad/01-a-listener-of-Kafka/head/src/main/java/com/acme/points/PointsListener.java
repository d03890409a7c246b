package com.acme.points;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PointsListener {
  private final JdbcTemplate jdbc;

  public PointsListener(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(topics = "points")
  public void onPoints(Points event) {
    jdbc.update("UPDATE accounts SET points = points + ? WHERE id = ?", event.points(), event.account()); // <- finding
  }

  record Points(String account, int points) {}
}
