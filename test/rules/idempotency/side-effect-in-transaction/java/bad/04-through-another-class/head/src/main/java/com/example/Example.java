package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Notifier notifier;
  @Transactional
  public void place(Order order) {
    orders.save(order);
    notifier.placed(order); // <- finding
  }
}
