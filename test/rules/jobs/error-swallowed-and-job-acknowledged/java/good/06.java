package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order, Acknowledgment acknowledgment) {
    try {
      orders.save(order);
    } catch (Exception e) {
      log.error("order failed", e);
      deadLetters.store(order);
    }
    acknowledgment.acknowledge();
  }
}
