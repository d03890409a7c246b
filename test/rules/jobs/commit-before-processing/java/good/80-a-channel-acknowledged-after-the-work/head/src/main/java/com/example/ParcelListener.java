package com.example;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DeliverCallback;
import org.springframework.jdbc.core.JdbcTemplate;

public class ParcelListener {
  private final Channel channel;
  private final JdbcTemplate jdbc;

  ParcelListener(Channel channel, JdbcTemplate jdbc) {
    this.channel = channel;
    this.jdbc = jdbc;
  }

  void listen() throws Exception {
    DeliverCallback arrived =
        (tag, delivery) -> {
          jdbc.update("insert into arrivals (parcel) values (?)", new String(delivery.getBody()));
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
        };
    channel.basicConsume("parcels", false, arrived, tag -> {});
  }
}
