package com.example;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class Parcels {
  private final JdbcTemplate jdbc;

  Parcels(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @RabbitListener(queues = "parcels")
  void on(String parcel, Channel channel, @Header(AmqpHeaders.DELIVERY_TAG) long tag) throws IOException {
    jdbc.update("INSERT INTO parcels (body) VALUES (?) ON CONFLICT DO NOTHING", parcel);
    channel.basicAck(tag, false);
  }
}
