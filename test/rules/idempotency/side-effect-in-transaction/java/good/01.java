package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @TransactionalEventListener
  public void placed(OrderPlaced event) {
    kafka.send("orders", event.id());
  }
  @Transactional
  public void place(Order order) {
    orders.save(order);
    publisher.publishEvent(new OrderPlaced(order.id()));
  }
}
