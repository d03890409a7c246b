package com.example;

import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class Harvests {
  private final JdbcTemplate jdbc;
  private final ExecutorService pool;

  Harvests(JdbcTemplate jdbc, ExecutorService pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  @KafkaListener(topics = "harvests")
  public void on(String harvest) throws Exception {
    pool.submit(() -> record(harvest)).get();
  }

  private void record(String harvest) {
    jdbc.update("INSERT INTO harvests (body) VALUES (?) ON CONFLICT DO NOTHING", harvest);
  }
}
