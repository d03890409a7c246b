package com.example;

import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @KafkaListener(topics = "orders")
  public CompletableFuture<Void> onOrder(String order, Acknowledgment ack) {
    return orders.saveAsync(order);
  }
}
