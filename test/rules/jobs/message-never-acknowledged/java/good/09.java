package com.example;

import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @KafkaListener(topics = "orders", containerFactory = "manualAck")
  public void onOrder(String order, Acknowledgment ack, Consumer<String, String> consumer) {
    orders.save(order);
    consumer.commitSync();
  }
}
