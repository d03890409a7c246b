package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    try {
      orders.save(order);
      stock.reserve(order);
    } catch (Exception e) { // <- finding
      log.error("order failed", e);
    }
  }
}
