package com.example;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @KafkaListener(topics = "orders", containerFactory = "manualAck")
  public void onOrder(String order, Acknowledgment ack) {
    orders.save(order);
  }
}
