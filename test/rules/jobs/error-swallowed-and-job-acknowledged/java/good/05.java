package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(List<Order> batch) {
    for (Order order : batch) {
      try {
        orders.save(order);
      } catch (DuplicateKeyException e) {
        log.info("known already");
      }
    }
  }
}
