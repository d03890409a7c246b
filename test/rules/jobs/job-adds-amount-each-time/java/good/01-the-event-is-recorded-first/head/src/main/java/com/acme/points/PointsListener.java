package com.acme.points;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class PointsListener {
  private final JdbcTemplate jdbc;

  public PointsListener(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(topics = "points")
  @Transactional
  public void onPoints(Points event) {
    int added = jdbc.update("INSERT INTO handled_events (id) VALUES (?) ON CONFLICT DO NOTHING", event.id());
    if (added == 0) {
      return;
    }
    jdbc.update("UPDATE accounts SET points = points + ? WHERE id = ?", event.points(), event.account());
  }

  record Points(String id, String account, int points) {}
}
