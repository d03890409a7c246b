package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Transactional
  public void place(Order order) {
    orders.save(order);
    kafka.send("orders", order.id()); // <- finding
  }
}
