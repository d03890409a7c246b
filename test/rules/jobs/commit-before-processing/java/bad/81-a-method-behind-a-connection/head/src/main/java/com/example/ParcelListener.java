package com.example;

import com.rabbitmq.client.*;

public class ParcelListener {
  private final ArrivalRepository arrivals;

  ParcelListener(ArrivalRepository arrivals) {
    this.arrivals = arrivals;
  }

  void listen() throws Exception {
    Connection connection = new ConnectionFactory().newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume("parcels", true, this::arrived, tag -> {}); // <- finding
  }

  private void arrived(String tag, Delivery delivery) {
    arrivals.save(new Arrival(delivery.getBody()));
  }
}
