package com.example;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DeliverCallback;

public class ParcelScreen {
  private final Channel channel;
  private final Screen screen;

  ParcelScreen(Channel channel, Screen screen) {
    this.channel = channel;
    this.screen = screen;
  }

  void listen() throws Exception {
    DeliverCallback arrived = (tag, delivery) -> screen.show(new String(delivery.getBody()));
    channel.basicConsume("parcels", true, arrived, tag -> {});
  }
}
