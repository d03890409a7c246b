package com.example;

import org.springframework.transaction.support.TransactionTemplate;

@Service
public class Example {
  private final TransactionTemplate transaction;
  public void place(Order order) {
    transaction.executeWithoutResult(status -> { // <- finding
      orders.save(order);
      stock.reserve(order);
    });
  }
}
