package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    if (order == null) Runtime.getRuntime().halt(2); // <- finding
  }
}
