package com.example;


@Service
public class Example {
  public void on(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) {
      log.error("order failed", e);
    }
  }
}
