package com.example;

import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class Parcels {
  private final JdbcTemplate jdbc;

  Parcels(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @RabbitListener(queues = "parcels")
  void on(String parcel) {
    jdbc.update("INSERT INTO parcels (body) VALUES (?) ON CONFLICT DO NOTHING", parcel);
  }
}
