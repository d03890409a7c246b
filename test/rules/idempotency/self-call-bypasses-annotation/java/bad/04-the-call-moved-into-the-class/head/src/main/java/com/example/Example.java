package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Orders orders;
  public void run(Order order) {
    place(order); // <- finding
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
